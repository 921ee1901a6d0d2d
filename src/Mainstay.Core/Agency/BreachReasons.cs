namespace Mainstay.Core.Agency;

/// <summary>Reasons for a breach in the field's words.</summary>
public static class BreachReasons
{
    /// <summary>For example <c>no candidate who meets the rules was offered</c>.</summary>
    public static string Words(BreachReason reason) =>
        reason switch
        {
            BreachReason.NoOtherCandidate => "no candidate who meets the rules was offered",
            BreachReason.StatutoryWorkAtRisk => "statutory work could not be done otherwise",
            BreachReason.EarlierContract => "a contract from before the rules prevents it",
            BreachReason.AgreedInRegion => "the region agreed to it",
            BreachReason.BeingEnded => "the assignment is being ended",
            _ => "the evidence came late and the rule is now looked after",
        };
}
