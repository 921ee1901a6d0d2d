namespace Mainstay.Returns.Census.Building;

/// <summary>What a return says of the authority and no record of people holds.</summary>
/// <param name="Number">The department's three digits, for example 855.</param>
/// <param name="Offers">Answers to the eight questions on what is offered, in their order: 0, 1 or 2.</param>
/// <param name="OtherAllowances">Other allowances, in words.</param>
public sealed record ReturnAuthority(string Number, IReadOnlyList<string> Offers, string OtherAllowances)
{
    /// <summary>An authority that has answered no question yet.</summary>
    /// <param name="number">The department's three digits.</param>
    public static ReturnAuthority Unanswered(string number) => new(number, [], "None");
}
