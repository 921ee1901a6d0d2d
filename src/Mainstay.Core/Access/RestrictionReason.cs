namespace Mainstay.Core.Access;

/// <summary>Why a record is kept apart, or is no longer; coded, because any words would say too much of the person.</summary>
public enum RestrictionReason
{
    /// <summary>The person or their family is known to the service as a family.</summary>
    KnownToTheService,

    /// <summary>A relative or partner works in the service.</summary>
    RelativeInTheService,

    /// <summary>The person must not be found.</summary>
    AtRisk,

    /// <summary>Agreed with the data protection officer for another reason.</summary>
    AgreedOtherwise,

    /// <summary>Lifted: the ground has gone.</summary>
    NoLongerNeeded,

    /// <summary>Lifted: it should not have been set.</summary>
    SetInError,
}

/// <summary>Restriction reasons in words.</summary>
public static class RestrictionReasons
{
    /// <summary>Reasons for setting a restriction, or for lifting one.</summary>
    public static IReadOnlyList<RestrictionReason> For(bool isLifted) =>
        [
            .. Enum.GetValues<RestrictionReason>()
                .Where(r => isLifted == (r is RestrictionReason.NoLongerNeeded or RestrictionReason.SetInError)),
        ];

    /// <summary>The reason in words.</summary>
    public static string Words(this RestrictionReason reason) =>
        reason switch
        {
            RestrictionReason.KnownToTheService => "known to the service as a family",
            RestrictionReason.RelativeInTheService => "a relative works in the service",
            RestrictionReason.AtRisk => "must not be found",
            RestrictionReason.AgreedOtherwise => "agreed with the data protection officer",
            RestrictionReason.NoLongerNeeded => "no longer needed",
            RestrictionReason.SetInError => "was set in error",
            _ => throw new ArgumentOutOfRangeException(nameof(reason)),
        };
}
