import { join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';

/** The shipped decks as `decks/*.json`: written into a build, and compiled anew for every request while developing. */
export function decks(): Plugin {
  let root = '.';
  return {
    name: 'saegim:decks',
    configResolved(config) {
      root = config.root;
    },
    configureServer(server) {
      server.middlewares.use('/decks/', async (request, response, next) => {
        try {
          const { files, problems } = await compile(root);
          for (const problem of problems) server.config.logger.warn(problem);
          const text = files.get((request.url ?? '').replace(/^\/|\?.*$/g, ''));
          if (text === undefined) return next();
          return response.setHeader('content-type', 'application/json; charset=utf-8').end(text);
        } catch (error) {
          return next(error);
        }
      });
    },
    async generateBundle() {
      const { files, problems } = await compile(root);
      if (problems.length > 0) this.error(problems.join('\n'));
      for (const [name, source] of files) this.emitFile({ type: 'asset', fileName: `decks/${name}`, source });
    },
  };
}

/** Loaded when needed, not with the configuration: a deck compiler that fails must not take the tests down with it. */
async function compile(root: string) {
  const { module } = await runnerImport<typeof import('../decks.ts')>(join(root, 'scripts/decks.ts'), {
    configFile: false,
    logLevel: 'warn',
  });
  return module.compileDecks(root);
}
