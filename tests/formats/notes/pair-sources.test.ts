import { describe, expect, it } from 'vitest';
import { sourceId } from '../../../src/core/kernel/ids.ts';
import { pairSources } from '../../../src/formats/notes/pair-sources.ts';
import { sourceIdOf } from '../../../src/formats/notes/source-id.ts';

const KAFKA =
  '# Kafka\n\n복제의 단위는 파티션이고 리더가 쓰기를 받으며 팔로워가 따라 읽는다. 커밋은 ISR 전원이 받은 때다.';
const DOCKER = '# Docker\n\n이미지는 층으로 되어 있고 컨테이너는 그 위에 쓰기 층 하나를 더한다. 볼륨은 층 밖에 있다.';

const source = (path: string, title: string, markdown: string) => {
  return { id: sourceId(`d/${sourceIdOf({ path, title })}`), title, markdown };
};
const note = (path: string, title: string, text: string) => ({ path, title, text });
const pair = (sources: readonly ReturnType<typeof source>[], notes: readonly ReturnType<typeof note>[]) =>
  pairSources(sources, notes).map((found) => (found === null ? null : sources.indexOf(found)));

describe('which source a note continues', () => {
  it('[CHANGE-8] the same path, though most of the text or the title is new', () => {
    const sources = [source('kafka.md', 'Kafka', KAFKA)];
    expect(pair(sources, [note('kafka.md', 'Kafka', '# Kafka\n\n다시 썼다.')])).toEqual([0]);
    expect(pair(sources, [note('kafka.md', '카프카', `${KAFKA}\n\n더 썼다.`)])).toEqual([0]);
  });

  it('[CHANGE-8] another README.md is another note', () => {
    const sources = [source('README.md', 'Kafka', KAFKA)];
    expect(pair(sources, [note('README.md', 'Docker', DOCKER)])).toEqual([null]);
  });

  it('[CHANGE-8] a renamed file by its text, with and without its title', () => {
    const sources = [source('kafka.md', 'Kafka', KAFKA), source('docker.md', 'Docker', DOCKER)];
    const notes = [note('infra/containers.md', 'Containers', DOCKER), note('notes/kafka.md', 'Kafka', KAFKA)];
    expect(pair(sources, notes)).toEqual([1, 0]);
    expect(pair(sources, [note('k8s.md', 'Kubernetes', '파드는 컨테이너를 담는다.')])).toEqual([null]);
  });

  it('[CHANGE-8] one to one: of two copies the one that is surest goes on, whatever their order', () => {
    const sources = [source('kafka.md', 'Kafka', KAFKA)];
    const notes = [note('old/kafka.md', 'Kafka', KAFKA), note('kafka.md', 'Kafka', `${KAFKA} 더.`)];
    expect(pair(sources, notes)).toEqual([null, 0]);
    expect(pair(sources, notes.toReversed())).toEqual([0, null]);
  });

  it('[CHANGE-8] pasted text goes by its title', () => {
    expect(pair([source('', 'Kafka', KAFKA)], [note('', 'Kafka', `${KAFKA} 더.`)])).toEqual([0]);
    expect(pair([], [note('', 'Kafka', KAFKA)])).toEqual([null]);
  });
});
