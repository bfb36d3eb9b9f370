import {
  type FluentProviderState,
  renderFluentProvider_unstable as renderProvider,
  slot,
  type Theme,
  useFluentProviderContextValues_unstable as useProviderContexts,
  useFluentProviderStyles_unstable as useProviderStyles,
  useFocusVisible,
} from "@fluentui/react-components";
import type { ReactNode } from "react";

interface ThemedProviderProps {
  readonly theme: Theme;
  /** The class under which theme.css holds the theme's variables. */
  readonly className: string;
  readonly children: ReactNode;
}

/**
 * Fluent's own provider without its style element, which a policy of style-src 'self' forbids: the theme's variables stand in
 * theme.css, written at build, under a class of their own.
 */
export const ThemedProvider = ({ theme, className, children }: ThemedProviderProps): ReactNode => {
  const state: FluentProviderState = {
    applyStylesToPortals: true,
    customStyleHooks_unstable: {},
    dir: "ltr",
    targetDocument: document,
    theme,
    overrides_unstable: {},
    themeClassName: className,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- The state of a component must still have it.
    components: { root: "div" },
    root: slot.always(
      { children, className, ref: useFocusVisible<HTMLDivElement>({ targetDocument: document }) },
      { elementType: "div" },
    ),
    serverStyleProps: { cssRule: "", attributes: {} },
  };
  useProviderStyles(state);
  return renderProvider(state, useProviderContexts(state));
};
