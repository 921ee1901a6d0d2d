using Mainstay.Core.People;

namespace Mainstay.Web.Display;

/// <summary>Workers by name; two of one name are told apart by their staff id.</summary>
public sealed class WorkerNames(Workforce workforce)
{
    private readonly HashSet<string> _shared =
    [
        .. workforce.Workers.GroupBy(w => w.Name).Where(g => g.Skip(1).Any()).Select(g => g.Key),
    ];

    public string Of(Worker worker) => _shared.Contains(worker.Name) ? $"{worker.Name} ({worker.Key})" : worker.Name;
}
