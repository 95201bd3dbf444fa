import { createServer } from 'node:http';

export type FakeModel = {
  /** As a person would type it. */
  readonly address: string;
  /** Every request but the browser's own preflights. */
  readonly asked: { readonly path: string; readonly authorization: string | undefined; readonly body: string }[];
  readonly close: () => Promise<void>;
};

/** An OpenAI-compatible server on a port of its own that takes one key and always answers with these cards. */
export async function startFakeModel(key: string, cards: readonly unknown[]): Promise<FakeModel> {
  const asked: FakeModel['asked'] = [];
  const server = createServer(async (request, response) => {
    const allow = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'authorization, content-type' };
    if (request.method === 'OPTIONS') {
      response.writeHead(204, allow).end();
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { authorization } = request.headers;
    asked.push({ path: request.url ?? '', authorization, body: Buffer.concat(chunks).toString() });
    const isRight = authorization === `Bearer ${key}`;
    const content = `\`\`\`json\n${JSON.stringify({ cards })}\n\`\`\``;
    response.writeHead(isRight ? 200 : 401, { ...allow, 'content-type': 'application/json' });
    response.end(JSON.stringify(isRight ? { choices: [{ message: { content } }] } : { error: { message: 'no' } }));
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return {
    address: `http://localhost:${port}/v1`,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
