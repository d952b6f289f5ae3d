import QrCodeScannerOutlined from '@mui/icons-material/QrCodeScannerOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { SearchField } from '../../ui/SearchField.js';
import { CameraReader, cameraReads } from './CameraReader.js';
import { isCode } from './codes.js';

interface CheckInSearchProps {
  q: string;
  onSearch: (words: string) => void;
  /** A QR code was read, by the camera or by a reader that types. */
  onCode: (code: string) => void;
  busy: boolean;
}

/** One field for number, name and kana; a QR code in it checks in at once. */
export const CheckInSearch = ({ q, onSearch, onCode, busy }: CheckInSearchProps) => {
  const [reading, setReading] = useState(false);
  return (
    <Box sx={{ display: 'grid', gap: 1.25 }}>
      <Box sx={{ display: 'flex', '& .MuiTextField-root': { maxWidth: 'none' } }}>
        <SearchField
          label="番号・名前・ふりがな"
          placeholder="例：7、はなこ"
          value={q}
          onSearch={(words) => {
            if (!isCode(words)) {
              onSearch(words);
              return;
            }
            // A reader typed the code: the field is empty again for the next person.
            onSearch('');
            onCode(words);
          }}
        />
      </Box>
      {cameraReads() && (
        <Button
          size="large"
          variant={reading ? 'outlined' : 'contained'}
          startIcon={<QrCodeScannerOutlined />}
          aria-expanded={reading}
          onClick={() => setReading(!reading)}
          sx={{ minHeight: 52 }}
        >
          {reading ? 'カメラを閉じる' : 'カメラでコードを読む'}
        </Button>
      )}
      {reading && <CameraReader busy={busy} onCode={onCode} />}
    </Box>
  );
};
