/* global window, setTimeout */
/* What Excel on Windows puts in the page of an add-in, as the genuine office.js asks for it (office-js.md 3.1, way B): each request goes to `answerExcel`. */
(() => {
  const array = (items) => Object.assign(items, { toArray: () => items });
  const theme = window.officeColours ?? { background: 0xffffff, text: 0 };
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "crosscast",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => "en-GB",
    GetAppDataLocale: () => "en-GB",
    GetDocUrl: () => "https://council.example/sites/finance/Budget.xlsx",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "00000000-0000-0000-0000-000000000000",
    GetInstanceId: () => "pane",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () =>
      JSON.stringify({
        ExcelApi: "1.14",
        RichApiRuntime: "1.2",
        RichApiRuntimeFlag: "1.2",
        ExcelApiUndo: "1.30",
        DialogApi: "1.2",
        DelayForCellEdit: "1.1",
      }),
    GetHostFullVersion: () => "16.0.14332.20000",
    GetInitialDisplayMode: () => 0,
    GetFeaturesForSolution: () => "{}",
    GetOfficeThemeInfo: () =>
      JSON.stringify({
        primaryFontColor: theme.text,
        primaryBackgroundColor: theme.background,
        secondaryFontColor: theme.text,
        secondaryBackgroundColor: theme.background,
      }),
    GetSettings: () => ({
      Read: () => undefined,
      WriteAsync: (_, __, done) => done(0),
      RefreshAsync: (done) => done(),
    }),
  };
  const handlers = {};
  const external = {
    GetHostInfo: () => "Excel$Win32$16.01$en-GB$telemetry$$disableLogging$0",
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute: (id, parameters, done) => {
      if (id !== 93) return void setTimeout(() => window.commandDone?.(id) ?? done(5010));
      const message = parameters[0];
      window
        .answerExcel(message[4], message[6])
        .then(({ statusCode, body }) => done(array([0, [statusCode, [], body]]), 0));
    },
    RegisterEvent: (id, target, handler, done) => {
      handlers[id] = handler;
      // A dialog is opened by listening to it: what is to be shown in it comes as the target.
      if (target !== "") window.openedDialog = target;
      setTimeout(() => done(0));
    },
    UnregisterEvent: (id, _, done) => {
      delete handlers[id];
      setTimeout(() => done(0));
    },
  };
  Object.defineProperty(window, "external", { value: external, configurable: true });
})();
