using Mainstay.Core.Record;

namespace Mainstay.Core.People.Registrations;

/// <summary>How somebody's registration stands on a day (practice P26).</summary>
public enum RegistrationStanding
{
    /// <summary>On the register, and nothing is due.</summary>
    Registered,

    /// <summary>Registered until a day within the renewal, which is open: form, fee and learning are due.</summary>
    Due,

    /// <summary>1 to 14 December: the register is updating, and nobody is alarmed.</summary>
    Updating,

    /// <summary>The registration's last day is over and nobody has looked since.</summary>
    ToConfirm,

    /// <summary>Confirmed: no longer registered, or barred. May not practise nor use the title.</summary>
    NotRegistered,

    /// <summary>No number or no state is on the record.</summary>
    NotKnown,
}

/// <summary>One worker's registration on a day.</summary>
/// <param name="Worker">The worker.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Until">The last day of the registration; null when not known.</param>
/// <param name="CheckedOn">When somebody last looked; null when nobody did.</param>
public sealed record WorkerRegistration(
    Worker Worker,
    RegistrationStanding Standing,
    DateOnly? Until,
    DateOnly? CheckedOn
);

/// <summary>Registration of everybody who works as a social worker, all year (need N209, practice P26).</summary>
public static class RegistrationYear
{
    /// <summary>How many numbers the regulator's search takes at once.</summary>
    public const int NumbersAtOnce = 100;

    /// <summary>The words of a standing.</summary>
    public static string Words(RegistrationStanding standing) =>
        standing switch
        {
            RegistrationStanding.Registered => "registered",
            RegistrationStanding.Due => "renewal due",
            RegistrationStanding.Updating => "register updating",
            RegistrationStanding.ToConfirm => "to be confirmed",
            RegistrationStanding.NotRegistered => "not registered",
            _ => "not known",
        };

    /// <summary>Everybody in a social work role on a day, whoever needs a look first.</summary>
    /// <param name="history">The record.</param>
    /// <param name="day">The day.</param>
    public static IReadOnlyList<WorkerRegistration> On(WorkforceHistory history, DateOnly day) =>
        [
            .. history
                .Reading(Workforce.Of)
                .Workers.Where(w => IsSocialWorkerOn(history, w, day))
                .Select(w => Of(w, day))
                .OrderByDescending(r => Rank(r.Standing))
                .ThenBy(r => r.Until)
                .ThenBy(r => r.Worker.Name, StringComparer.Ordinal),
        ];

    /// <summary>One worker's registration on a day.</summary>
    /// <remarks>
    /// By the state in force on the day, else the nearest. From 1 September to 30 November a registration that ends with
    /// the year is due; from 1 to 14 December it is updating; after that, one that is over and was not looked at since is
    /// to be confirmed. Only a confirmed lapse counts as not registered.
    /// </remarks>
    public static WorkerRegistration Of(Worker worker, DateOnly day)
    {
        var states = worker.Registrations.OrderBy(r => r.Valid.From).ToArray();
        var nearest = (states.LastOrDefault(r => r.Valid.From <= day) ?? states.FirstOrDefault())?.Content;
        if (worker.RegistrationNumber is null || nearest is null)
        {
            return new(worker, RegistrationStanding.NotKnown, nearest?.Until, nearest?.CheckedOn);
        }

        return new(worker, Standing(nearest, day), nearest.Until, nearest.CheckedOn);
    }

    /// <summary>Numbers in lists of <see cref="NumbersAtOnce"/>, to paste into the regulator's search.</summary>
    public static IReadOnlyList<string[]> Lists(IEnumerable<WorkerRegistration> registrations) =>
        [.. registrations.Select(r => r.Worker.RegistrationNumber).OfType<string>().Order().Chunk(NumbersAtOnce)];

    private static RegistrationStanding Standing(Registration state, DateOnly day) =>
        state.State is RegistrationState.Lapsed or RegistrationState.Barred ? RegistrationStanding.NotRegistered
        : state.State == RegistrationState.Updating ? RegistrationStanding.Updating
        : state.Until is not { } until ? RegistrationStanding.Registered
        : until < day
            ? day is { Month: 12, Day: <= 14 } && until.Year == day.Year ? RegistrationStanding.Updating
                : RegistrationStanding.ToConfirm
        : day.Month is >= 9 and <= 11 && until.Year == day.Year ? RegistrationStanding.Due
        : RegistrationStanding.Registered;

    private static bool IsSocialWorkerOn(WorkforceHistory history, Worker worker, DateOnly day) =>
        worker.Spells.Any(s => s.Valid.Contains(day) && IsSocialWork(history, s.Content.Role, day))
        || worker.AgencySpells.Any(s => s.Valid.Contains(day) && IsSocialWork(history, s.Content.Role, day));

    private static bool IsSocialWork(WorkforceHistory history, string role, DateOnly day) =>
        history.Nearest<Role>(role, day)?.IsSocialWorker == true;

    private static int Rank(RegistrationStanding standing) =>
        standing switch
        {
            RegistrationStanding.NotRegistered => 5,
            RegistrationStanding.ToConfirm => 4,
            RegistrationStanding.NotKnown => 3,
            RegistrationStanding.Due => 2,
            RegistrationStanding.Updating => 1,
            _ => 0,
        };
}
