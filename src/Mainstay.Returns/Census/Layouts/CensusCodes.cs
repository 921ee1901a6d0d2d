using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Layouts;

/// <summary>The census's code sets. Their labels are ours unless they are the plain name.</summary>
public static class CensusCodes
{
    /// <summary>No and yes.</summary>
    public static CodeSet YesNo { get; } = new("YN01", new Code("0", "no"), new Code("1", "yes"));

    /// <summary>Whether the authority offers something (from 2025).</summary>
    public static CodeSet Offer { get; } =
        new(
            "OFFER",
            new Code("0", "no"),
            new Code("1", "yes, every social worker it employs is eligible"),
            new Code("2", "yes, some are eligible")
        );

    /// <summary>Gender (to 2023).</summary>
    public static CodeSet Gender { get; } =
        new(
            "GENDER",
            new Code("0", "not known"),
            new Code("1", "male"),
            new Code("2", "female"),
            new Code("9", "not specified")
        );

    /// <summary>Sex (from 2024).</summary>
    public static CodeSet Sex { get; } = new("SEX", new Code("M", "male"), new Code("F", "female"));

    /// <summary>Ethnic origin.</summary>
    public static CodeSet Ethnicity { get; } =
        new(
            "ETHNICITY",
            new Code("WBRI", "White British"),
            new Code("WIRI", "White Irish"),
            new Code("WOTH", "any other White background"),
            new Code("MWBC", "White and Black Caribbean"),
            new Code("MWBA", "White and Black African"),
            new Code("MWAS", "White and Asian"),
            new Code("MOTH", "any other mixed background"),
            new Code("AIND", "Indian"),
            new Code("APKN", "Pakistani"),
            new Code("ABAN", "Bangladeshi"),
            new Code("CHNE", "Chinese"),
            new Code("AOTH", "any other Asian background"),
            new Code("BCRB", "Black Caribbean"),
            new Code("BAFR", "Black African"),
            new Code("BOTH", "any other Black background"),
            new Code("OOTH", "any other ethnic group"),
            new Code("REFU", "refused"),
            new Code("NOBT", "not yet obtained")
        );

    /// <summary>Level of the social work qualification.</summary>
    public static CodeSet QualificationLevel { get; } =
        new("QUALLEVEL", new Code("1", "undergraduate"), new Code("2", "postgraduate"), new Code("3", "other"));

    /// <summary>Role in the organisation.</summary>
    public static CodeSet Role { get; } =
        new(
            "ROLE",
            new Code("1", "senior manager"),
            new Code("2", "middle manager"),
            new Code("3", "first line manager"),
            new Code("4", "senior practitioner"),
            new Code("5", "case holder"),
            new Code("6", "qualified without cases")
        );

    /// <summary>Where a starter came from. Its numbers are not those of <see cref="Destination"/>.</summary>
    public static CodeSet Origin { get; } =
        new(
            "ORIGIN",
            new Code("1", "newly qualified social worker"),
            new Code("2", "social work in a different authority in England"),
            new Code("3", "social work outside England"),
            new Code("4", "agency or consultancy social work in England"),
            new Code("5", "other social work, not for an authority, in England"),
            new Code("6", "other social care role in England"),
            new Code("7", "no social care role, any role outside England, no employment or a career break"),
            new Code("8", "other"),
            new Code("9", "not known"),
            new Code("10", "not yet collected")
        );

    /// <summary>Where a leaver went. Numbered one lower than <see cref="Origin"/> from code 2 on.</summary>
    public static CodeSet Destination { get; } =
        new(
            "DESTINATION",
            new Code("1", "social work in a different authority in England"),
            new Code("2", "social work outside England"),
            new Code("3", "agency or consultancy social work in England"),
            new Code("4", "other social work, not for an authority, in England"),
            new Code("5", "other social care role in England"),
            new Code("6", "no social care role, no employment, a career break or any other role outside England"),
            new Code("7", "other"),
            new Code("8", "not known"),
            new Code("9", "not yet collected")
        );

    /// <summary>Reason for leaving.</summary>
    public static CodeSet Reason { get; } =
        new(
            "REASON",
            new Code("1", "resignation"),
            new Code("2", "voluntary redundancy"),
            new Code("3", "compulsory redundancy"),
            new Code("4", "dismissed"),
            new Code("5", "retired"),
            new Code("6", "deceased"),
            new Code("7", "moved to a role in the same authority that is not child and family social work"),
            new Code("8", "other"),
            new Code("9", "not known"),
            new Code("10", "not yet collected")
        );

    /// <summary>Reason of an absence.</summary>
    public static CodeSet Absence { get; } =
        new(
            "ABSENCE",
            new Code("MAT", "maternity or paternity leave"),
            new Code("OTH", "other paid authorised absence"),
            new Code("PUB", "paid absence for public duty"),
            new Code("SIC", "sick leave"),
            new Code("TRN", "training"),
            new Code("UNA", "unauthorised absence"),
            new Code("UNP", "unpaid authorised absence")
        );

    /// <summary>Status against the knowledge and skills statements (to 2024).</summary>
    public static CodeSet KnowledgeAndSkills { get; } =
        new(
            "CFKSS",
            new Code("1", "in the assessed and supported year in employment"),
            new Code("2", "frontline practitioner"),
            new Code("3", "practice supervisor"),
            new Code("4", "practice leader")
        );
}
