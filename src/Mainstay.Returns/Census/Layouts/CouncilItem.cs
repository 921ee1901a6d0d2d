using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Layouts;

/// <summary>The items of the authority's own block.</summary>
public static class CouncilItem
{
    /// <summary>FTE vacancies at 30 September.</summary>
    public static Item Vacancies { get; } =
        new("NumberOfVacancies", "FTE vacancies", ItemForm.Number(2), isRequired: true);

    /// <summary>FTE of agency workers who cover vacancies.</summary>
    public static Item AgencyFte { get; } =
        new("NoAgencyFTE", "agency FTE covering vacancies", ItemForm.Number(2), isRequired: true);

    /// <summary>Agency workers who cover vacancies.</summary>
    public static Item AgencyHeadcount { get; } =
        new("NoAgencyHeadcount", "agency workers covering vacancies", ItemForm.Whole, isRequired: true);

    /// <summary>The eight questions on what is offered, from 2025.</summary>
    public static IReadOnlyList<Item> Offers { get; } =
    [
        Offer("RecruitmentBonus", "recruitment bonuses"),
        Offer("RetentionBonus", "retention payments"),
        Offer("PerformanceAward", "performance rewards"),
        Offer("CarAllowance", "car allowance"),
        Offer("RelocationPackage", "relocation packages"),
        Offer("RegionalWeighting", "regional weighting"),
        Offer("CostSWE", "pays the Social Work England fee"),
        Offer("CostDBS", "pays the Disclosure and Barring Service fee"),
    ];

    /// <summary>Any other allowances, free text, from 2025.</summary>
    public static Item OtherAllowances { get; } =
        new("OtherAllowances", "any other allowances", ItemForm.Text, mayBeEmpty: true);

    /// <summary>The block, under both names that a file may give it.</summary>
    public static Block Block { get; } =
        new("LALevelVacancies", "LALevel", [Vacancies, AgencyFte, AgencyHeadcount, .. Offers, OtherAllowances]);

    private static Item Offer(string name, string words) => new(name, words, ItemForm.Code(CensusCodes.Offer));
}
