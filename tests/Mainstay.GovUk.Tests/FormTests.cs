using AngleSharp.Dom;

namespace Mainstay.GovUk.Tests;

/// <summary>Controls on a page with a model: what they show, what they post, what they say when it is refused.</summary>
public sealed class FormTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Form_BeforeAnythingIsTyped_ShowsTheModelsValuesAndNoError()
    {
        var page = await site.GetAsync("/leaver");

        Assert.Equal("When is this worker's last day? – Mainstay", page.Title);
        Assert.Empty(page.QuerySelectorAll(".govuk-error-summary, .govuk-error-message, .govuk-form-group--error"));
        Assert.Equal(["31", "1", "2026"], Values(page, "NoticeGiven.Day", "NoticeGiven.Month", "NoticeGiven.Year"));
        Assert.Equal("0.6", page.QuerySelector("#Fte")!.GetAttribute("value"));
        Assert.Equal("One <two> & \"three\"", page.QuerySelector("textarea#Note")!.TextContent);
        Assert.Equal(["2"], Chosen(page, "input[name=TeamIds][checked]"));
        Assert.Equal(["1"], Chosen(page, "#TeamId option[selected]"));
        Assert.Empty(page.QuerySelectorAll("input[name=IsSure][checked]"));
    }

    [Fact]
    public async Task Control_WithoutALabel_IsNamedByItsPropertyInWords()
    {
        var page = await site.GetAsync("/leaver");

        Assert.Equal("Team", page.QuerySelector("label[for=TeamId]")!.TextContent);
        Assert.Contains(page.QuerySelectorAll("legend"), l => l.TextContent == "Notice given");
        Assert.Equal("h1", page.QuerySelector(".govuk-fieldset__legend--l")!.FirstElementChild!.LocalName);
    }

    [Fact]
    public async Task Control_WithAttributesOfItsOwn_KeepsThemEncoded()
    {
        var page = await site.GetAsync("/leaver");

        Assert.Equal("a \"b\" <c>", page.QuerySelector("#Fte")!.GetAttribute("data-unit"));
        Assert.Equal(".pdf", page.QuerySelector("#Letter")!.GetAttribute("accept"));
        Assert.Contains("app-note", page.QuerySelector("#Note")!.ClassList);
        Assert.Equal(["", "1", "2", "9", "A & B"], Chosen(page, "#TeamId option"));
        Assert.Equal("North <1>", page.QuerySelector("#TeamId option[value='1']")!.TextContent);
    }

    [Fact]
    public async Task Radio_WithMoreToFillIn_ControlsIt()
    {
        var page = await site.GetAsync("/leaver");

        var other = page.QuerySelector("input[name=Reason][value=Other]")!;
        var more = page.GetElementById(other.GetAttribute("data-aria-controls")!)!;
        Assert.NotNull(more.QuerySelector("input#OtherReason"));
        Assert.Contains("govuk-radios__conditional--hidden", more.ClassList);
        Assert.Equal("Something else", page.QuerySelector($"label[for={other.Id}]")!.TextContent.Trim());
        Assert.Equal("or", page.QuerySelector(".govuk-radios__divider")!.TextContent);
    }

    [Fact]
    public async Task LabelHintAndErrorMessage_RoundAControlOfThePagesOwn_BelongToItsProperty()
    {
        var page = await site.PostAsync("/leaver", ("Handover", "Somebody else"));

        var group = page.QuerySelectorAll("fieldset").Single(f => f.QuerySelector(":scope > input") is not null);
        Assert.Equal("Handover", group.QuerySelector("legend.govuk-fieldset__legend--m")!.TextContent);
        Assert.Equal("To whom?", group.QuerySelector("label.govuk-label--s[for=Handover]")!.TextContent);
        Assert.Equal("A name", group.QuerySelector("div.govuk-hint#Handover-hint")!.TextContent);
        Assert.Equal(
            "Error: Handover must be 5 characters or fewer",
            group.QuerySelector("p.govuk-error-message#Handover-error")!.TextContent
        );
    }

    [Fact]
    public async Task Button_WithFlagsAlone_IsOfThatKind()
    {
        var page = await site.GetAsync("/leaver");

        Assert.Equal("Save and continue", page.QuerySelector("button.govuk-button--start")!.TextContent.Trim());
        Assert.Equal("Cancel", page.QuerySelector("a.govuk-button--secondary[href='/workers']")!.TextContent);
    }

    [Fact]
    public async Task Post_AllIsWell_BindsTheDaysAndLeavesAloneWhatWasNotSent()
    {
        var page = await site.PostAsync("/leaver", [.. Day("LastDay", "3", "march", "2026"), ("Reason", "Moved")]);

        Assert.Equal("2026-03-03 2026-01-31 Moved", page.Body!.TextContent);
    }

    [Fact]
    public async Task Post_AnOptionalDayLeftEmpty_IsNoDay()
    {
        var page = await site.PostAsync(
            "/leaver",
            [.. Day("LastDay", "3", "3", "2026"), .. Day("NoticeGiven", "", "", ""), ("Reason", "Moved")]
        );

        Assert.Equal("2026-03-03  Moved", page.Body!.TextContent);
    }

    [Theory]
    [InlineData("", "", "", "Enter last day", "LastDay_Day", "Day Month Year")]
    [InlineData("3", "", "2026", "Last day must include a month", "LastDay_Month", "Month")]
    [InlineData("", "", "2026", "Last day must include a day and month", "LastDay_Day", "Day Month")]
    [InlineData("31", "2", "2026", "Last day must be a real date", "LastDay_Day", "Day Month Year")]
    [InlineData("32", "1", "2026", "Last day must be a real date", "LastDay_Day", "Day")]
    [InlineData("3", "13", "2026", "Last day must be a real date", "LastDay_Month", "Month")]
    [InlineData("3", "3", "26", "Last day must have a year of 4 numbers", "LastDay_Year", "Year")]
    public async Task Post_ADayThatIsNone_SaysWhatIsWrongAndLinksToThePart(
        string day,
        string month,
        string year,
        string message,
        string linkedId,
        string marked
    )
    {
        var page = await site.PostAsync("/leaver", [.. Day("LastDay", day, month, year), ("Reason", "Moved")]);

        Assert.Equal([(message, $"#{linkedId}")], Summary(page));
        Assert.NotNull(page.GetElementById(linkedId));
        Assert.Equal($"Error: {message}", page.GetElementById("LastDay-error")!.TextContent);
        Assert.Equal([day, month, year], Values(page, "LastDay.Day", "LastDay.Month", "LastDay.Year"));
        Assert.Equal(
            marked.Split(' ').Select(p => $"LastDay_{p}"),
            page.QuerySelectorAll("#LastDay .govuk-input--error").Select(e => e.Id)
        );
        Assert.StartsWith("Error: When is", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SeveralThingsWrong_ListsThemInTheOrderOfTheModel()
    {
        var page = await site.PostAsync(
            "/leaver",
            [.. Day("LastDay", "3", "", "2026"), ("Fte", "half"), ("TeamIds", "x"), ("AsAt", "03/10/2026")]
        );

        Assert.Equal(
            [
                ("Last day must include a month", "#LastDay_Month"),
                ("Choose a reason", "#Reason"),
                ("“x” is not one of the answers", "#TeamIds"),
                ("Fte cannot be “half”", "#Fte"),
                ("As at must be a date written like 2026-03-27", "#AsAt_Day"),
            ],
            Summary(page)
        );
        Assert.Equal("half", page.QuerySelector("#Fte")!.GetAttribute("value"));
        Assert.Equal("Fte-error", page.QuerySelector("#Fte")!.GetAttribute("aria-describedby"));
        Assert.NotNull(page.GetElementById("Reason"));
        Assert.NotNull(page.GetElementById("TeamIds"));
    }

    [Fact]
    public async Task Post_RefusedByARule_LinksToTheDayAndKeepsWhatWasTyped()
    {
        var page = await site.PostAsync(
            "/leaver",
            [.. Day("LastDay", "1", "Sept", "2025"), ("Reason", "Other"), ("TeamIds", "1"), ("Note", "refuse")]
        );

        Assert.Equal(
            [("The record is locked", null), ("Last day must be on or after 3 March 2026", "#LastDay_Day")],
            Summary(page)
        );
        Assert.Equal(["1", "Sept", "2025"], Values(page, "LastDay.Day", "LastDay.Month", "LastDay.Year"));
        Assert.Equal(["Other"], Chosen(page, "input[name=Reason][checked]"));
        Assert.Equal(["1"], Chosen(page, "input[name=TeamIds][checked]"));
    }

    private static (string Name, string Value)[] Day(string name, string day, string month, string year) =>
        [($"{name}.Day", day), ($"{name}.Month", month), ($"{name}.Year", year)];

    private static List<string?> Values(IDocument page, params string[] names) =>
        [.. names.Select(n => page.QuerySelector($"input[name='{n}']")!.GetAttribute("value"))];

    private static List<string?> Chosen(IDocument page, string selector) =>
        [.. page.QuerySelectorAll(selector).Select(e => e.GetAttribute("value"))];

    private static List<(string Message, string? Href)> Summary(IDocument page) =>
        [
            .. page.QuerySelectorAll(".govuk-error-summary__list li")
                .Select(li => (li.TextContent, li.QuerySelector("a")?.GetAttribute("href"))),
        ];
}
