using System.Runtime.CompilerServices;
using Mainstay.Returns.Census.Rules;
using Mainstay.Returns.Checking;

namespace Mainstay.Returns.Tests.Census;

public sealed class RuleCatalogueTests
{
    private static readonly int[] Years = [2021, 2022, 2023, 2024, 2025, 2026];

    private static Type[] Classes { get; } =
    [.. typeof(CensusRules).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Rule)) && !t.IsAbstract)];

    [Fact]
    public void EveryRule_IsFoundByItsNumber_InTheFolderOfAYear()
    {
        foreach (var rule in Classes)
        {
            var made = (Rule)Activator.CreateInstance(rule)!;

            Assert.StartsWith($"Rule{made.Number}", rule.Name);
            Assert.Matches(@"\.Census\.Rules\.Y20\d\d$", rule.Namespace);
        }
    }

    [Fact]
    public void EveryRule_IsInAYearsSet()
    {
        var inSets = Years.SelectMany(y => CensusRules.Of(y)!.Rules).Select(r => r.GetType()).ToHashSet();

        Assert.All(Classes, c => Assert.Contains(c, inSets));
    }

    [Theory]
    [InlineData(2021, 63)]
    [InlineData(2022, 63)]
    [InlineData(2023, 63)]
    [InlineData(2024, 64)]
    [InlineData(2025, 65)]
    [InlineData(2026, 65)]
    public void AYear_HasSoManyRules(int year, int count) => Assert.Equal(count, CensusRules.Of(year)!.Rules.Count);

    [Fact]
    public void EveryRule_FindsSomethingThatTheTestsMakeWrong()
    {
        string[] continuity = ["R28", "R30", "R31", "R32"];
        var found = Corruptions
            .All.SelectMany(c => c.RulesOf(CleanReturns.Of(2025, 0, 1, 2, 3, 4)))
            .Concat(continuity)
            .ToHashSet();

        Assert.All(Classes, c => Assert.Contains(((Rule)Activator.CreateInstance(c)!).Number, found));
    }

    [Fact]
    public void TheListOfRules_IsTheOneInTheDocuments() =>
        Assert.Equal(RuleList.Write(), File.ReadAllText(Path.Combine(Folder(), "../../../docs/returns/rules.md")));

    [Fact]
    public void Next_RefusesAWithdrawnNumberThatIsNotThere_AndANumberTwice()
    {
        var rule = CensusRules.Y2021.Rules[0];

        Assert.Throws<ArgumentException>(() => RuleSet.Empty.Next(withdrawn: ["S99"]));
        Assert.Throws<ArgumentException>(() => CensusRules.Y2021.Next(withdrawn: [], rule));
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
