using Mainstay.Core.Record;

namespace Mainstay.Core.Agency;

/// <summary>Why a breach of an agency rule is borne. Codes, so that nobody's story is written here.</summary>
public enum BreachReason
{
    /// <summary>No candidate who meets the rules was offered.</summary>
    NoOtherCandidate,

    /// <summary>Without the worker statutory work could not be done.</summary>
    StatutoryWorkAtRisk,

    /// <summary>A contract from before the rules prevents it.</summary>
    EarlierContract,

    /// <summary>The region agreed to it.</summary>
    AgreedInRegion,

    /// <summary>The assignment is being ended.</summary>
    BeingEnded,

    /// <summary>The evidence came late and the rule is now looked after.</summary>
    EvidenceLate,
}

/// <summary>The reason for a breach and who answers for it by name. Key: the placement's id, slash, the rule's code.</summary>
/// <param name="Placement">The placement's id.</param>
/// <param name="Rule">The rule's code.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who signed it off: name and role.</param>
/// <param name="On">The day of the signature.</param>
public sealed record BreachSignOff(string Placement, string Rule, BreachReason Reason, string By, DateOnly On)
{
    /// <summary>The key of the sign-off of one rule for one placement.</summary>
    public static string KeyOf(string placement, string rule) => $"{placement}/{rule}";
}

/// <summary>The money set aside for agency social workers in the days of the fact, and what an employee costs above salary. Key: <c>budget</c>.</summary>
/// <param name="Pence">The budget of all the days, in pence.</param>
/// <param name="OnCosts">National insurance, pension and levy over base salary, for example 0.32; null when not given.</param>
/// <param name="Source">Where the figures are written.</param>
public sealed record AgencyBudget(long Pence, decimal? OnCosts, string Source)
{
    /// <summary>The key that the fact has.</summary>
    public const string Key = "budget";

    /// <summary>The budget whose days hold a day, as a fact; null when none is recorded.</summary>
    public static Fact<AgencyBudget>? On(WorkforceHistory history, DateOnly day) =>
        history.Of<AgencyBudget>(Key).FirstOrDefault(f => f.Valid.Contains(day));
}
