using Mainstay.Cli;

#pragma warning disable RS0030 // The one place where the system clock is composed.
var clock = TimeProvider.System;
#pragma warning restore RS0030

return await MainstayCommand.RunAsync(args, new CommandContext(clock, Console.Out, Console.Error));
