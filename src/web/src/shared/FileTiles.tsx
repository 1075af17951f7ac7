import { FileOutlined } from '@ant-design/icons';
import { Image, Tooltip } from 'antd';
import type { FileRef } from '../api/contract';
import styles from './FileTiles.module.css';

interface FileTilesProps<F extends FileRef> {
  files: F[];
  note?: (file: F) => string;
}

function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** Files as tiles: pictures open in a lightbox, everything else in its own tab. */
export function FileTiles<F extends FileRef>({ files, note }: FileTilesProps<F>) {
  return (
    <Image.PreviewGroup>
      <ul className={styles.tiles}>
        {files.map((file) => {
          const address = file.url ?? `/api/files/${file.id}`;
          return (
            <li key={file.id} className={styles.tile}>
              {file.contentType.startsWith('image/') ? (
                <Image src={`${address}?thumb=1`} preview={{ src: address }} alt={file.name} />
              ) : (
                <a href={address} target="_blank" rel="noreferrer" className={styles.other}>
                  <FileOutlined />
                </a>
              )}
              <Tooltip title={`${file.name} · ${size(file.size)}`}>
                <span className={styles.name}>{file.name}</span>
              </Tooltip>
              {note && <span className={styles.note}>{note(file)}</span>}
            </li>
          );
        })}
      </ul>
    </Image.PreviewGroup>
  );
}
