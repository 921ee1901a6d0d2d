using System.Collections.Concurrent;

namespace Mainstay.App.Imports.Staging;

/// <summary>Makes items on another thread, a little ahead of whoever takes them: a large file is read while what was read is staged.</summary>
internal static class ReadAhead
{
    private const int ItemsTogether = 500;
    private const int Waiting = 8;

    /// <summary>The items in their order, each made before the one after it; what making them throws is thrown here.</summary>
    public static IEnumerable<T> Of<T>(IEnumerable<T> items)
    {
        using var waiting = new BlockingCollection<T[]>(Waiting);
        using var stopped = new CancellationTokenSource();
        var making = Task.Run(() => Make(items, waiting, stopped.Token), stopped.Token);
        try
        {
            foreach (var some in waiting.GetConsumingEnumerable())
            {
                foreach (var item in some)
                {
                    yield return item;
                }
            }

            making.GetAwaiter().GetResult();
        }
        finally
        {
            // Whoever stops early may close the file at once, so nothing reads it any more when this returns.
            stopped.Cancel();
            Task.WaitAny(making);
        }
    }

    private static void Make<T>(IEnumerable<T> items, BlockingCollection<T[]> waiting, CancellationToken stopped)
    {
        try
        {
            foreach (var some in items.Chunk(ItemsTogether))
            {
                waiting.Add(some, stopped);
            }
        }
        finally
        {
            waiting.CompleteAdding();
        }
    }
}
