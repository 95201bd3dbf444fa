import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { type Pictures, pictureKey } from '../../core/content/pictures.ts';
import { useApp } from '../app-context.ts';

const PicturesContext = createContext<Pictures | undefined>(undefined);

/** Around Markdown that may show pictures of this study note. */
export function ShowsPictures({ of, children }: { readonly of: Pictures | undefined; readonly children: ReactNode }) {
  return <PicturesContext value={of}>{children}</PicturesContext>;
}

/** Which kept picture an address means here; null when it means none. */
export function usePictureHash(address: string | undefined): string | null {
  const pictures = useContext(PicturesContext);
  const key = address === undefined ? '' : pictureKey(address);
  return (key !== '' && Object.hasOwn(pictures ?? {}, key) ? pictures?.[key] : null) ?? null;
}

type Props = {
  readonly hash: string;
  readonly alt: string;
  readonly className: string | undefined;
  readonly missing: ReactNode;
};

/** A picture that is kept on this device. */
export function KeptPicture({ hash, alt, className, missing }: Props) {
  const { library } = useApp();
  const [address, setAddress] = useState<string | null>('');
  useEffect(() => {
    let made: string | null = null;
    let isGone = false;
    library.picture(hash).then(
      (blob) => {
        if (isGone) return;
        made = blob === null ? null : URL.createObjectURL(blob);
        setAddress(made);
      },
      () => setAddress(null),
    );
    return () => {
      isGone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [library, hash]);
  if (address === null) return missing;
  return address === '' ? <span className={className} /> : <img src={address} alt={alt} className={className} />;
}
