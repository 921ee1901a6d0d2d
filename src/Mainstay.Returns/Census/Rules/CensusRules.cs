using Mainstay.Returns.Checking;

namespace Mainstay.Returns.Census.Rules;

/// <summary>The rules of each census year. Their numbers are ours: the department's own were found nowhere public.</summary>
public static class CensusRules
{
    /// <summary>The census of 2021, the first year held.</summary>
    public static RuleSet Y2021 { get; } =
        RuleSet.Empty.Next(
            withdrawn: [],
            [
                new Y2021.RuleR01SameStartTwice(),
                new Y2021.RuleR02NumberTwice(),
                new Y2021.RuleR03FteOfOnePerson(),
                new Y2021.RuleR04EndAfterStart(),
                new Y2021.RuleR05StartedByTheDay(),
                new Y2021.RuleR06BornBeforeStart(),
                new Y2021.RuleR07Age(),
                new Y2021.RuleR08NoFteInPost(),
                new Y2021.RuleR09HereBeforeWithoutFte(),
                new Y2021.RuleR10StarterWithFteBefore(),
                new Y2021.RuleR11LeaverWithCases(),
                new Y2021.RuleR12AbsenceWithReason(),
                new Y2021.RuleR13AwayWithCases(),
                new Y2021.RuleR14WithoutCasesWithCases(),
                new Y2021.RuleR15EmployedContractWeeks(),
                new Y2021.RuleR16AgencyContractWeeks(),
                new Y2021.RuleR17TwoProgrammes(),
                new Y2021.RuleR18ProgrammeIsPostgraduate(),
                new Y2021.RuleR19NewlyQualifiedStatus(),
                new Y2021.RuleR20DaysInTheYear(),
                new Y2021.RuleR21AgencyFteWithinHeads(),
                new Y2021.RuleR22CoverWithinAgency(),
                new Y2021.RuleR23CoverWithinVacancies(),
                new Y2021.RuleR24EarlyRetirement(),
                new Y2021.RuleR25MovedInside(),
                new Y2021.RuleR26Deceased(),
                new Y2021.RuleR28Continuity(),
                new Y2021.RuleR29NotYetCollected(),
                new Y2021.RuleR30StartAsLastYear(),
                new Y2021.RuleR31RoleAsLastYear(),
                new Y2021.RuleR32FteBeforeAsLastYear(),
                new Y2021.RuleS01Collection(),
                new Y2021.RuleS02SourceLevel(),
                new Y2021.RuleS03Authority(),
                new Y2021.RuleS04OneCouncilBlock(),
                new Y2021.RuleS05SomeWorker(),
                new Y2021.RuleS06CouncilNumbers(),
                new Y2021.RuleS07CouncilRange(),
                new Y2021.RuleS08AgencyWorker(),
                new Y2021.RuleS09RegistrationNumber(),
                new Y2021.RuleS10FteRange(),
                new Y2021.RuleS11FteGiven(),
                new Y2021.RuleS12Codes(),
                new Y2021.RuleS13SexOrGender(),
                new Y2021.RuleS14RealDates(),
                new Y2021.RuleS15LeftInTheYear(),
                new Y2021.RuleS16Cases(),
                new Y2021.RuleS17DaysLost(),
                new Y2021.RuleS18ContractWeeks(),
                new Y2021.RuleS19LongContract(),
                new Y2021.RuleS20ManyCases(),
                new Y2021.RuleS21EmployedItems(),
                new Y2021.RuleS22StartWithOrigin(),
                new Y2021.RuleS23LeaverHasNoFte(),
                new Y2021.RuleS24EndWithReason(),
                new Y2021.RuleS25EndWithDestination(),
                new Y2021.RuleS29QualifyingInstitution(),
                new Y2021.RuleT01UnknownElement(),
                new Y2021.RuleT02RepeatedItem(),
                new Y2021.RuleT03EmptyItem(),
                new Y2021.RuleT04StrayText(),
                new Y2021.RuleT05CollectionWithThreeWs(),
                new Y2021.RuleT06YearOfTheCensus(),
            ]
        );

    /// <summary>Nothing changed.</summary>
    public static RuleSet Y2022 { get; } = Y2021.Next(withdrawn: []);

    /// <summary>Nothing changed.</summary>
    public static RuleSet Y2023 { get; } = Y2022.Next(withdrawn: []);

    /// <summary>Gender is only asked about in the year that sex replaced it; a case holder holds cases.</summary>
    public static RuleSet Y2024 { get; } =
        Y2023.Next(
            withdrawn: ["S13"],
            [new Y2024.RuleS13SexOrGenderInTheYearOfChange(), new Y2024.RuleS26CaseHolderHasCases()]
        );

    /// <summary>Pay and offers; two items ended, and the rules on them.</summary>
    public static RuleSet Y2025 { get; } =
        Y2024.Next(
            withdrawn: ["S13", "S29", "R19"],
            [
                new Y2021.RuleS13SexOrGender(),
                new Y2025.RuleR27BaseSalary(),
                new Y2025.RuleS27Offers(),
                new Y2025.RuleS28EndedItems(),
            ]
        );

    /// <summary>As 2025 until the department's own are known.</summary>
    public static RuleSet Y2026 { get; } = Y2025.Next(withdrawn: []);

    /// <summary>The rules of a year; null when it is not held.</summary>
    /// <param name="year">The year in which the census ends.</param>
    public static RuleSet? Of(int year) =>
        year switch
        {
            2021 => Y2021,
            2022 => Y2022,
            2023 => Y2023,
            2024 => Y2024,
            2025 => Y2025,
            2026 => Y2026,
            _ => null,
        };

    /// <summary>The department's own number of a rule, once it is known; null until then, as for every rule today.</summary>
    /// <param name="number">Our number.</param>
    public static string? DepartmentNumber(string number) => DepartmentNumbers.GetValueOrDefault(number);

    private static readonly Dictionary<string, string> DepartmentNumbers = [];
}
