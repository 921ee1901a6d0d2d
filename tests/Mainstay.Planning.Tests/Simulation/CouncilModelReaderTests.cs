using System.Text;
using Mainstay.Core.Results;
using Mainstay.Planning.Simulation.Models;

namespace Mainstay.Planning.Tests.Simulation;

public sealed class CouncilModelReaderTests
{
    private const string Small = """
        {
          "name": "Small",
          "weeks": 52,
          "grades": [
            { "name": "newly qualified", "cap": 10, "weeklyCost": 700, "becomes": { "grade": "senior", "atTenureWeeks": 52 } },
            { "name": "senior", "cap": 20, "weeklyCost": 1000.50 }
          ],
          "cover": { "cap": 16, "weeklyCost": 1400, "probability": 0.6, "delayWeeks": 2 },
          "leaving": { "byTenure": [{ "underWeeks": 26, "weekly": 0.006 }, { "weekly": 0.003 }] },
          "recruitment": [
            { "source": "advert", "share": 1, "delay": { "atLeastWeeks": 4 }, "grades": { "senior": 1 } }
          ],
          "cases": { "closingWeekly": 0.025, "mostOverCap": 6 },
          "teams": [
            { "name": "North", "arrivalsWeekly": 3, "posts": [
              { "state": "filled", "grade": "senior", "tenureWeeks": 10, "cases": 9, "count": 3 },
              { "state": "vacant", "dueWeek": 4 },
              { "state": "planned", "opensWeek": 26 }
            ] }
          ]
        }
        """;

    private static Result<CouncilModel> Read(string document) =>
        CouncilModelReader.Read(Encoding.UTF8.GetBytes(document), "council.json");

    private static IEnumerable<string> Problems(string document) => Read(document).Problems.Select(p => p.Message);

    [Fact]
    public void Document_IsReadWithItsDefaults()
    {
        var model = Read(Small).Value!;

        Assert.Equal((52, 2, 5), (model.Weeks, model.Grades.Count, model.Teams[0].Posts.Count));
        Assert.Equal(new Progression(1, 52), model.Grades[0].Becomes);
        Assert.Equal([0, 1], model.Recruitment[0].Grades);
        Assert.Equal((0, 0), (model.Leaving.PerCaseOverCap, model.Teams[0].Waiting));
        Assert.Equal(1, model.Teams[0].LeavingFactor);
        Assert.Equal(new StartingPost.Filled(1, 10, 9), model.Teams[0].Posts[2]);
        Assert.Equal(new StartingPost.Planned(26), model.Teams[0].Posts[4]);
    }

    [Theory]
    [InlineData(
        "\"cap\": 20",
        "\"cap\": -3",
        "council.json line 6, grades[1].cap: found -3; wanted a whole number from 0 to 200"
    )]
    [InlineData(
        "\"cap\": 20",
        "\"cap\": 9.5",
        "council.json line 6, grades[1].cap: found 9.5; wanted a whole number from 0 to 200"
    )]
    [InlineData(
        "\"weekly\": 0.003",
        "\"weekly\": 2",
        "council.json line 9, leaving.byTenure[1].weekly: found 2; wanted a number from 0 to 1"
    )]
    [InlineData(
        "\"arrivalsWeekly\": 3",
        "\"arrivalsWeekly\": -3",
        "council.json line 15, teams[0].arrivalsWeekly: found -3; wanted a number from 0 to 10,000"
    )]
    [InlineData(
        "\"weeks\": 52,",
        "",
        "council.json line 1: the field 'weeks' is missing; wanted a whole number from 1 to 520"
    )]
    [InlineData(
        "\"share\": 1",
        "\"share\": 0.7",
        "council.json line 10, recruitment: found shares that sum to 0.7; wanted 1"
    )]
    [InlineData(
        "{ \"senior\": 1 }",
        "{ \"senior\": 0.5, \"newly qualified\": 0.25 }",
        "council.json line 11, recruitment[0].grades: found chances that sum to 0.75; wanted 1"
    )]
    [InlineData(
        "{ \"senior\": 1 }",
        "{ \"seniour\": 1, \"senior\": 1 }",
        "council.json line 11, recruitment[0].grades.seniour: there is no such field as 'seniour' here; the fields are newly qualified, senior"
    )]
    [InlineData(
        "\"grade\": \"senior\", \"tenureWeeks\"",
        "\"grade\": \"boss\", \"tenureWeeks\"",
        "council.json line 16, teams[0].posts[0].grade: found boss; wanted one of newly qualified, senior"
    )]
    [InlineData(
        "\"underWeeks\": 26, ",
        "",
        "council.json line 9, leaving.byTenure: wanted bands whose underWeeks rise, and a last band without underWeeks"
    )]
    [InlineData(
        "\"name\": \"senior\"",
        "\"name\": \"newly qualified\"",
        "council.json line 4, grades: found 'newly qualified' twice; wanted names that differ"
    )]
    [InlineData("\"probability\": 0.6", "\"probability\": \"often\"", "found often; wanted a number from 0 to 1")]
    [InlineData(
        "\"weeks\": 52,",
        "\"weeks\": 52, \"weeks\": 53,",
        "council.json line 3: The field 'weeks' is there twice."
    )]
    public void Mistake_IsSaidWithFileLineAndField(string right, string wrong, string message)
    {
        Assert.Contains(right, Small, StringComparison.Ordinal);

        var problems = Problems(Small.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Contains(problems, p => p.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void SeveralMistakes_AreSaidAtOnce()
    {
        var wrong = Small
            .Replace("\"cap\": 16", "\"cap\": 900", StringComparison.Ordinal)
            .Replace("\"closingWeekly\": 0.025", "\"closingWeekly\": 7", StringComparison.Ordinal)
            .Replace("\"dueWeek\": 4", "\"due\": 4", StringComparison.Ordinal);

        Assert.Equal(4, Problems(wrong).Count());
    }

    [Theory]
    [InlineData("", "line 1")]
    [InlineData("{\n  \"name\": \"x\",\n  weeks: 3 }", "line 3")]
    [InlineData("{ \"name\": \"x\" } and more", "line 1")]
    [InlineData("[1, 2]", "wanted an object")]
    [InlineData("\u00000", "line 1")]
    public void TextThatIsNoModel_IsRefusedWithItsLine(string text, string found)
    {
        Assert.Contains(
            Problems(text),
            p => p.StartsWith("council.json", StringComparison.Ordinal) && p.Contains(found, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void AnyFieldLeftOut_IsAProblemOrADefault_NeverAFailure()
    {
        var lines = Small.Split('\n');
        for (var i = 1; i < lines.Length - 1; i++)
        {
            var without = string.Join('\n', lines.Where((_, n) => n != i));
            var result = Read(without);
            Assert.True(result.IsOk || result.Problems.All(p => p.Message.Length > 0));
        }
    }
}
