import MenuOutlined from '@mui/icons-material/MenuOutlined';
import AppBar from '@mui/material/AppBar';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Toolbar from '@mui/material/Toolbar';
import { useState } from 'react';
import { colours } from '../theme/palette.js';
import { Brand } from './Brand.js';
import { SideMenu } from './SideMenu.js';

/** Below 900 px: brand and a menu button; the rail becomes a drawer. */
export const PhoneBar = () => {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <AppBar
      position="sticky"
      elevation={0}
      sx={{
        display: { md: 'none' },
        bgcolor: colours.cedarDeep,
        '@media print': { display: 'none' },
      }}
    >
      <Toolbar sx={{ justifyContent: 'space-between' }}>
        <Brand />
        <IconButton
          color="inherit"
          edge="end"
          aria-label="メニューを開く"
          aria-expanded={open}
          onClick={() => setOpen(true)}
          sx={{ width: 44, height: 44 }}
        >
          <MenuOutlined />
        </IconButton>
      </Toolbar>
      <Drawer
        open={open}
        onClose={close}
        slotProps={{
          paper: {
            'aria-label': '案内',
            sx: { width: 272, color: '#fff', bgcolor: colours.cedarDeep },
          },
        }}
      >
        <SideMenu onNavigate={close} />
      </Drawer>
    </AppBar>
  );
};
