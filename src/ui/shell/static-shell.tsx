import { korean } from '../i18n/messages.ts';

/** The very markup of the static shell in index.html, whose styles it uses: nothing moves while the data opens. */
export function StaticShell() {
  return (
    <div className="shell" aria-hidden="true">
      <b>
        <span className="ko">{korean.messages.common.appName}</span>
        <span className="en">Saegim</span>
      </b>
      <i className="tall" />
      <i />
      <i />
    </div>
  );
}
