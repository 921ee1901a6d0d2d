using Mainstay.Core.Time;

namespace Mainstay.Core.Access;

/// <summary>A role that somebody holds over a place, on some days.</summary>
/// <param name="Role">The role.</param>
/// <param name="Place">The team or level of the tree that it is held over; null for roles that need none.</param>
/// <param name="Valid">Its days, both ends included.</param>
/// <param name="LentBy">The user who lends it while away (deputising); null when it is one's own.</param>
public sealed record AccessGrant(AccessRole Role, string? Place, DateRange Valid, string? LentBy = null)
{
    /// <summary>The most days that rights can be lent for, both ends counted (practice P9).</summary>
    public const int LongestLoan = 28;

    /// <summary>Whether it holds on a day. A loan that is open or longer than <see cref="LongestLoan"/> never does.</summary>
    public bool HoldsOn(DateOnly day) =>
        Valid.Contains(day)
        && (LentBy is null || (Valid.To is not null && Valid.Length <= LongestLoan))
        && (!Role.NeedsPlace() || Place is not null);
}

/// <summary>Somebody who asks, with what they hold. An outsider is nobody: <c>null</c>.</summary>
/// <param name="User">The user's key.</param>
/// <param name="Person">The person of the record whom they are; null when not linked to one.</param>
/// <param name="Grants">Every grant, whether it holds today or not.</param>
/// <param name="PersonOfLender">The person of the record of each lender, whose staff a deputy stands in for.</param>
public sealed record AccessHolder(
    string User,
    string? Person,
    IReadOnlyList<AccessGrant> Grants,
    IReadOnlyDictionary<string, string>? PersonOfLender = null
);
