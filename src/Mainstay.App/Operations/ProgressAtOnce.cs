namespace Mainstay.App.Operations;

/// <summary>
/// Hands each report of progress on before the work goes on, on the worker's own thread. The framework's own
/// progress type posts to the thread pool, so that reports overtake each other and arrive after the end.
/// </summary>
public sealed class ProgressAtOnce<T>(Action<T> report) : IProgress<T>
{
    public void Report(T value) => report(value);
}
