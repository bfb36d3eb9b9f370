import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { BranchCompareRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { OpenFile } from "../files/files-state";

interface CompareMenuProps {
  /** Workbooks that may be the earlier version. */
  readonly others: readonly OpenFile[];
  readonly size: "small" | "medium";
  readonly onCompare: (earlier: OpenFile) => void;
  readonly onOpenEarlier: () => void;
}

/** Chooses the earlier version that the workbook in view is compared with. */
export const CompareMenu = ({ others, size, onCompare, onOpenEarlier }: CompareMenuProps): ReactNode => (
  <Menu>
    <MenuTrigger disableButtonEnhancement>
      <MenuButton size={size} icon={<BranchCompareRegular />}>
        Compare
      </MenuButton>
    </MenuTrigger>
    <MenuPopover>
      <MenuList>
        {others.map((file) => (
          <MenuItem key={file.id} onClick={() => onCompare(file)}>
            What changed since {file.name}
          </MenuItem>
        ))}
        {others.length > 0 && <MenuDivider />}
        <MenuItem onClick={onOpenEarlier}>Open an earlier version</MenuItem>
      </MenuList>
    </MenuPopover>
  </Menu>
);
