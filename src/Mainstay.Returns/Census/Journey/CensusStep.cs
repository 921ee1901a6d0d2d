namespace Mainstay.Returns.Census.Journey;

/// <summary>The steps of a census, in their order (practice P22). Mainstay claims none of them by itself.</summary>
public enum CensusStep
{
    /// <summary>The privacy notice went to all staff.</summary>
    PrivacyNotice,

    /// <summary>Every worker was asked to check their own record.</summary>
    CheckOwnRecord,

    /// <summary>Every source as at 30 September is applied.</summary>
    SourcesApplied,

    /// <summary>The figures were looked at beside last year's, and what stands out is explained.</summary>
    FiguresReviewed,

    /// <summary>The return was prepared and frozen.</summary>
    Prepared,

    /// <summary>Somebody else approved that frozen return.</summary>
    Approved,

    /// <summary>The XML was loaded into the department's system, COLLECT.</summary>
    Loaded,

    /// <summary>COLLECT's own errors and queries were read back.</summary>
    ReadBack,

    /// <summary>The return was submitted.</summary>
    Submitted,

    /// <summary>The department authorised it.</summary>
    Authorised,

    /// <summary>What COLLECT finally holds was loaded and compared: next year's baseline.</summary>
    Held,
}
