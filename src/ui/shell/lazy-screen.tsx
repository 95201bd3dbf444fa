import { type ComponentType, useEffect, useState } from 'react';
import { LateSkeleton } from '../parts/late-skeleton.tsx';

/**
 * A screen in a chunk of its own. React's own `lazy` holds what has arrived back for 300 ms once a fallback was
 * shown; this shows it at once, and without any fallback when it was fetched before.
 */
export function lazyScreen<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let loaded: ComponentType<Props> | null = null;
  const preload = async () => {
    loaded = await load();
  };
  function Screen(props: Props) {
    const [state, setState] = useState<'waiting' | 'here' | { readonly failed: unknown }>('waiting');
    const isMissing = loaded === null;
    useEffect(() => {
      if (!isMissing) return;
      preload().then(
        () => setState('here'),
        (failed: unknown) => setState({ failed }),
      );
    }, [isMissing]);
    // For the error boundary, which says so and offers to reload.
    if (typeof state === 'object') throw state.failed;
    const Loaded = loaded;
    return Loaded === null ? <LateSkeleton /> : <Loaded {...props} />;
  }
  return { Screen, preload };
}
