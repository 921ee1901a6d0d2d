using AngleSharp.Dom;

namespace Mainstay.GovUk.Tests;

/// <summary>The tags of the frame and of contents, as a page writes them.</summary>
public sealed class PageTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Page_AnyPage_LeavesNoTagUnresolved()
    {
        foreach (var path in new[] { "/leaver", "/contents" })
        {
            var page = await site.GetAsync(path);

            Assert.DoesNotContain(
                page.All,
                e =>
                    e.LocalName.StartsWith("gov-", StringComparison.Ordinal)
                    || e.LocalName.StartsWith("moj-", StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public async Task Frame_OfACouncil_BearsItsNameAndNoCrown()
    {
        var page = await site.GetAsync("/contents");

        var home = page.QuerySelector(".govuk-generic-header__homepage-link")!;
        Assert.Equal("Anyshire & District Council", home.TextContent);
        Assert.Equal("/home", home.GetAttribute("href"));
        Assert.Empty(
            page.QuerySelectorAll("svg.govuk-footer__crown, .govuk-header__logo, .govuk-footer__copyright-logo")
        );
        Assert.DoesNotContain("Crown copyright", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Accessibility", "Privacy"], Texts(page, ".govuk-footer__link"));
    }

    [Fact]
    public async Task ServiceNavigation_OnAPageOfIt_MarksThePage()
    {
        var page = await site.GetAsync("/contents");

        var here = page.QuerySelector(".govuk-service-navigation__item--active a")!;
        Assert.Equal("Teams", here.TextContent);
        Assert.Equal("page", here.GetAttribute("aria-current"));
        Assert.Equal(
            "/sign-out",
            page.QuerySelector("section.govuk-service-navigation a.govuk-link")!.GetAttribute("href")
        );
        Assert.Equal("#main-content", page.QuerySelector(".govuk-skip-link")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Table_PlainMarkup_GetsCaptionClassesAndScopes()
    {
        var page = await site.GetAsync("/contents");

        var table = page.QuerySelector("table.govuk-table.app-cases")!;
        Assert.False(table.HasAttribute("gov-table"));
        Assert.Equal("Caseload by team", table.QuerySelector("caption.govuk-table__caption--m")!.TextContent);
        Assert.Equal(["Team", "Cases"], Texts(table, "thead.govuk-table__head tr.govuk-table__row th[scope=col]"));
        Assert.Equal(["North", "South"], Texts(table, "tbody.govuk-table__body th.govuk-table__header[scope=row]"));
        Assert.Equal(3, table.QuerySelectorAll(".govuk-table__header--numeric, td.govuk-table__cell--numeric").Length);
        Assert.Empty(table.QuerySelectorAll("[numeric]"));
        Assert.Empty(page.QuerySelectorAll("#plain [class], #plain [scope]"));
    }

    [Fact]
    public async Task SummaryList_WithActions_SaysWhatEachChanges()
    {
        var page = await site.GetAsync("/contents");

        Assert.Equal(
            ["Change last day (Leaver)", "Remove letter (Leaver)"],
            Texts(page, ".govuk-summary-list__actions a")
        );
        Assert.Equal("/letter", page.QuerySelector(".govuk-summary-list__value a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Pagination_InTheMiddle_ShowsEndsNeighboursAndGaps()
    {
        var page = await site.GetAsync("/contents");

        Assert.Equal(["1", "⋯", "4", "5", "6", "⋯", "9"], Texts(page, ".govuk-pagination__item"));
        Assert.Equal("5", page.QuerySelector(".govuk-pagination a[aria-current=page]")!.TextContent);
        Assert.Equal("/workers?page=4", page.QuerySelector(".govuk-pagination__prev a")!.GetAttribute("href"));
        Assert.Equal("/workers?page=6", page.QuerySelector(".govuk-pagination__next a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Pagination_WithoutNumbers_NamesThePagesBeforeAndAfter()
    {
        var page = await site.GetAsync("/contents");

        Assert.Equal(["Last week"], Texts(page, ".app-weeks.govuk-pagination--block .govuk-pagination__link-label"));
        Assert.Equal("/after", page.QuerySelector(".app-weeks a[rel=next]")!.GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll(".app-single"));
    }

    [Fact]
    public async Task Contents_OtherTags_ShowWhatTheyAreGiven()
    {
        var page = await site.GetAsync("/contents");

        Assert.Equal(["Home", "Teams"], Texts(page, ".govuk-breadcrumbs__list-item"));
        Assert.Equal(["Back"], Texts(page, "a.govuk-back-link[href='/teams']"));
        Assert.Equal(["Saved"], Texts(page, ".govuk-notification-banner--success p"));
        Assert.Equal(["Target × FTE"], Texts(page, "details[open] .govuk-details__text"));
        Assert.Equal(["Set apart"], Texts(page, "#inset.govuk-inset-text.app-inset"));
        Assert.Equal(["Over target"], Texts(page, ".govuk-tag--red"));
        Assert.Equal(["Now", "Next 26 weeks"], Texts(page, ".govuk-tabs__tab"));
        Assert.Equal(["Later"], Texts(page, "#next.govuk-tabs__panel--hidden p"));
        Assert.Equal(["Caseload"], Texts(page, ".moj-sub-navigation a[aria-current=page]"));
        Assert.Equal(["Weekly"], Texts(page, ".moj-side-navigation a"));
        Assert.Equal(["Extract is 9 days old"], Texts(page, ".moj-alert--warning h2"));
        Assert.Equal(["Overdue"], Texts(page, ".moj-badge--red"));
        Assert.Equal(["Remove this filter North"], Texts(page, ".moj-filter__tag"));
        Assert.Equal(["Inputs"], Texts(page, ".moj-filter__options #options"));
    }

    private static string[] Texts(IParentNode within, string selector) =>
        [.. within.QuerySelectorAll(selector).Select(e => e.TextContent.Trim())];
}
