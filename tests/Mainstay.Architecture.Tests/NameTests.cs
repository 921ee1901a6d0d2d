using System.Reflection;

namespace Mainstay.Architecture.Tests;

/// <summary>A thing is found by its name: the field's words, one word for a capability in every project.</summary>
public sealed class NameTests
{
    private static readonly string[] Ours =
    [
        "Mainstay.Core",
        "Mainstay.Planning",
        "Mainstay.Returns",
        "Mainstay.Imports",
        "Mainstay.Store",
        "Mainstay.App",
        "Mainstay.GovUk",
        "Mainstay.Web",
        "Mainstay.Seed",
        "mainstay",
    ];

    // design.md section 3 and contract K23.
    private static readonly string[] Capabilities =
    [
        "Establishment",
        "People",
        "Caseload",
        "Recruitment",
        "Agency",
        "Rewards",
        "Academy",
        "Development",
        "Supervision",
        "Absence",
        "WorkingTime",
        "Leaving",
        "Engagement",
        "Strategy",
        "Standards",
        "Finance",
        "Region",
        "Demand",
        "Reports",
        "Imports",
        "Census",
        "Access",
        "Notices",
        "Operations",
    ];

    // What serves every capability.
    private static readonly string[] Shared = ["Time", "Money", "Results", "Record", "Measures", "Suppression"];

    private static IEnumerable<Type> Types(string assembly) =>
        Assembly
            .Load(assembly)
            .GetTypes()
            .Where(t =>
                t.Namespace?.StartsWith("Mainstay", StringComparison.Ordinal) == true
                && !t.Name.Contains('<', StringComparison.Ordinal)
            );

    [Fact]
    public void NoType_IsNamedForWhatItIsNot()
    {
        string[] unwanted = ["Manager", "Helper", "Util", "Utils", "Base", "Impl"];
        var named = Ours.SelectMany(Types)
            .Select(t => t.Name.Split('`')[0])
            .Where(n => !n.EndsWith("TagHelper", StringComparison.Ordinal))
            .Where(n => unwanted.Any(w => n.EndsWith(w, StringComparison.Ordinal)))
            .ToList();

        Assert.True(named.Count == 0, string.Join(", ", named));
    }

    [Theory]
    [InlineData("Mainstay.Core")]
    [InlineData("Mainstay.App")]
    [InlineData("Mainstay.Store")]
    public void EveryFolder_IsACapabilityOrServesThemAll(string project)
    {
        var strangers = Types(project)
            .Select(t => t.Namespace!)
            .Where(n => n.Length > project.Length)
            .Select(n => n[(project.Length + 1)..].Split('.')[0])
            .Distinct()
            .Except([.. Capabilities, .. Shared]);

        Assert.Empty(strangers);
    }

    [Fact]
    public void NoInterface_HasOneImplementation()
    {
        var types = Ours.SelectMany(Types).ToList();
        var lone = types
            .Where(t => t.IsInterface)
            .Where(i => types.Count(t => !t.IsInterface && i.IsAssignableFrom(t)) < 2);

        Assert.Empty(lone.Select(t => t.FullName));
    }
}
