import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useId, useState } from 'react';
import { changeCase } from '../../../api/cases.js';
import type { Consultation } from '../../../api/types.js';
import { useStaff } from '../../../providers/use-profile.js';
import { useCaseAction } from '../use-case.js';

/** Hands the case to a colleague, or back to nobody. */
export const AssignMenu = ({ record }: { record: Consultation }) => {
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const { data: staff = [] } = useStaff();
  const assign = useCaseAction(record.id, {
    run: (assigneeId: string | null) => changeCase(record, { assigneeId }),
    done: '担当を変えました',
  });
  const choose = (assigneeId: string | null) => {
    setAnchor(undefined);
    assign.mutate(assigneeId);
  };
  return (
    <>
      <Button
        id={id}
        variant="text"
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        担当を変える
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== undefined}
        onClose={() => setAnchor(undefined)}
        slotProps={{ list: { 'aria-labelledby': id } }}
      >
        {staff
          .filter((member) => member.role !== 'auditor')
          .map((member) => (
            <MenuItem
              key={member.id}
              selected={member.id === record.assigneeId}
              onClick={() => choose(member.id)}
            >
              {member.name}
            </MenuItem>
          ))}
        {record.assigneeId !== null && <MenuItem onClick={() => choose(null)}>担当を外す</MenuItem>}
      </Menu>
    </>
  );
};
