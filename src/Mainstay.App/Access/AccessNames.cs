using System.Text.Json;
using Mainstay.Core.Access;
using Mainstay.Core.Time;
using Mainstay.Store.Access;

namespace Mainstay.App.Access;

/// <summary>Roles and links as the store writes them: lower case with hyphens.</summary>
internal static class AccessNames
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static T? Find<T>(string name)
        where T : struct, Enum => Enum.GetValues<T>().Cast<T?>().FirstOrDefault(v => Of(v!.Value) == name);

    public static AccessGrant Grant(AccessGrantRow row) =>
        new(
            Find<AccessRole>(row.Role) ?? throw new InvalidDataException($"Grant {row.Id} has no role that is known."),
            row.Place,
            new DateRange(row.ValidFrom, row.ValidTo),
            row.LentBy is { } lender ? Actor.User(lender) : null
        );

    public static AccessLink Link(TrustedLinkRow row) =>
        new(
            Find<AccessLinkKind>(row.Kind) ?? throw new InvalidDataException($"{row.Kind} is no link."),
            row.Below,
            row.Above
        );
}
