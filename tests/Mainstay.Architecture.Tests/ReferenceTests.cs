using System.Reflection;

namespace Mainstay.Architecture.Tests;

/// <summary>The house's references go one way (contract K22).</summary>
public sealed class ReferenceTests
{
    [Theory]
    [InlineData("Mainstay.Core", "System")]
    [InlineData("Mainstay.Planning", "System", "Mainstay.Core")]
    [InlineData("Mainstay.Returns", "System", "Mainstay.Core")]
    [InlineData("Mainstay.Imports", "System", "Microsoft.Extensions", "ExcelDataReader", "Mainstay.Core")]
    [InlineData("Mainstay.Store", "System", "Microsoft.EntityFrameworkCore", "Microsoft.Extensions", "Mainstay.Core")]
    [InlineData("Mainstay.GovUk", "System", "Microsoft.AspNetCore", "Microsoft.Extensions")]
    [InlineData(
        "Mainstay.App",
        "System",
        "DocumentFormat.OpenXml",
        "Microsoft.EntityFrameworkCore",
        "Microsoft.Extensions",
        "Mainstay.Core",
        "Mainstay.Planning",
        "Mainstay.Returns",
        "Mainstay.Imports",
        "Mainstay.Store"
    )]
    [InlineData(
        "Mainstay.Seed",
        "System",
        "Microsoft.Extensions",
        "Mainstay.Core",
        "Mainstay.Planning",
        "Mainstay.Imports",
        "Mainstay.App"
    )]
    [InlineData(
        "Mainstay.Web",
        "System",
        "Microsoft.Net.Http",
        "Microsoft.AspNetCore",
        "Microsoft.Extensions",
        "Microsoft.IdentityModel",
        "Mainstay.Core",
        "Mainstay.Planning",
        "Mainstay.Returns",
        "Mainstay.Imports",
        "Mainstay.App",
        "Mainstay.GovUk"
    )]
    public void Project_RefersOnlyToWhatItMay(string project, params string[] allowed)
    {
        var strangers = Assembly
            .Load(project)
            .GetReferencedAssemblies()
            .Select(a => a.Name!)
            .Where(name =>
                name is not "netstandard" and not "mscorlib"
                && !allowed.Any(a => name == a || name.StartsWith(a + ".", StringComparison.Ordinal))
            );

        Assert.Empty(strangers);
    }
}
