using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Derived;

/// <summary>What a worker's record says of the worker, defined once for every rule and figure.</summary>
public static class WorkerStates
{
    /// <summary>Whether this is an agency worker.</summary>
    public static bool IsAgency(this ReturnRecord worker) => worker.Is(WorkerItem.AgencyWorker, "1"u8);

    /// <summary>Whether the authority employs this worker.</summary>
    public static bool IsEmployed(this ReturnRecord worker) => worker.Is(WorkerItem.AgencyWorker, "0"u8);

    /// <summary>Whether the worker is at work at the end of the year: no leaving date is given.</summary>
    public static bool IsStillHere(this ReturnRecord worker) => !worker.Has(WorkerItem.RoleEnd);

    /// <summary>Whether the worker counts as in post: employed, still here, and FTE above 0 or not given.</summary>
    public static bool IsInPost(this ReturnRecord worker) =>
        worker.IsEmployed() && worker.IsStillHere() && worker.Number(WorkerItem.Fte) is not { Millionths: <= 0 };

    /// <summary>Whether the worker left in the year, that is from 1 October to 30 September.</summary>
    public static bool IsLeaver(this ReturnRecord worker, CheckContext census) =>
        worker.IsEmployed()
        && worker.Day(WorkerItem.RoleEnd) is { } end
        && end >= census.FirstDay
        && end <= census.LastDay;

    /// <summary>Whether the worker counts as a leaver: left in the year, and was here before it began.</summary>
    public static bool CountsAsLeaver(this ReturnRecord worker, CheckContext census) =>
        worker.IsLeaver(census) && !(worker.Day(WorkerItem.RoleStart) >= census.FirstDay);

    /// <summary>Whether the worker started in the year and is still here; who starts and leaves inside is no starter.</summary>
    public static bool IsStarter(this ReturnRecord worker, CheckContext census) =>
        worker.IsEmployed()
        && worker.IsStillHere()
        && worker.Day(WorkerItem.RoleStart) is { } start
        && start >= census.FirstDay
        && start <= census.LastDay;

    /// <summary>Whole years of age on a day; null when the date of birth is not known.</summary>
    public static int? AgeOn(this ReturnRecord worker, DateOnly day)
    {
        if (worker.Day(WorkerItem.BirthDate) is not { } born)
        {
            return null;
        }

        var years = day.Year - born.Year;
        return (day.Month, day.Day).CompareTo((born.Month, born.Day)) < 0 ? years - 1 : years;
    }

    /// <summary>Cases held; 0 when none is given.</summary>
    public static long CasesHeld(this ReturnRecord worker) =>
        (worker.Number(WorkerItem.Cases)?.Millionths ?? 0) / WrittenNumber.One;
}
