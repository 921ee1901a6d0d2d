using Mainstay.GovUk.Tests.Fixtures;

namespace Mainstay.GovUk.Tests;

/// <summary>Every component gives the HTML that its makers publish for the same options (contract K25).</summary>
public sealed class FixtureTests
{
    private static readonly Dictionary<string, Type> GovUk = new()
    {
        ["back-link"] = typeof(BackLink),
        ["breadcrumbs"] = typeof(Breadcrumbs),
        ["button"] = typeof(Button),
        ["checkboxes"] = typeof(Checkboxes),
        ["date-input"] = typeof(DateInput),
        ["details"] = typeof(Details),
        ["error-message"] = typeof(ErrorMessage),
        ["error-summary"] = typeof(ErrorSummary),
        ["fieldset"] = typeof(Fieldset),
        ["file-upload"] = typeof(FileUpload),
        ["generic-header"] = typeof(GenericHeader),
        ["hint"] = typeof(Hint),
        ["input"] = typeof(Input),
        ["inset-text"] = typeof(InsetText),
        ["label"] = typeof(Label),
        ["notification-banner"] = typeof(NotificationBanner),
        ["pagination"] = typeof(Pagination),
        ["panel"] = typeof(Panel),
        ["phase-banner"] = typeof(PhaseBanner),
        ["radios"] = typeof(Radios),
        ["select"] = typeof(Select),
        ["service-navigation"] = typeof(ServiceNavigation),
        ["skip-link"] = typeof(SkipLink),
        ["summary-list"] = typeof(SummaryList),
        ["table"] = typeof(Table),
        ["tabs"] = typeof(Tabs),
        ["tag"] = typeof(Tag),
        ["textarea"] = typeof(Textarea),
        ["warning-text"] = typeof(WarningText),
    };

    private static readonly Dictionary<string, Type> Moj = new()
    {
        ["alert"] = typeof(Alert),
        ["badge"] = typeof(Badge),
        ["filter"] = typeof(Filter),
        ["side-navigation"] = typeof(SideNavigation),
        ["sub-navigation"] = typeof(SubNavigation),
    };

    public static TheoryData<string, string> GovUkFixtures() =>
        [
            .. GovUk.Keys.SelectMany(component =>
                Fixture
                    .OfGovUk(component)
                    .Where(f => !NotOffered.Contains(component, f.Name))
                    .Select(f => (component, f.Name))
            ),
        ];

    public static TheoryData<string, string> MojFixtures() =>
        [.. Moj.Keys.SelectMany(component => Fixture.OfMoj(component).Select(f => (component, f.Name)))];

    [Theory]
    [MemberData(nameof(GovUkFixtures), DisableDiscoveryEnumeration = true)]
    public void GovUkComponent_WithAFixturesOptions_GivesItsHtml(string component, string name) =>
        Agrees(GovUk[component], Fixture.OfGovUk(component).Single(f => f.Name == name));

    [Theory]
    [MemberData(nameof(MojFixtures), DisableDiscoveryEnumeration = true)]
    public void MojComponent_WithTheTemplatesOptions_GivesItsHtml(string component, string name) =>
        Agrees(Moj[component], Fixture.OfMoj(component).Single(f => f.Name == name));

    [Fact]
    public void MojFixtures_EachFile_IsOfTheInstalledPackage()
    {
        var installed = Fixture.MojVersion();

        Assert.All(Moj.Keys, component => Assert.Equal(installed, Fixture.MojVersionOf(component)));
    }

    [Fact]
    public void NotOffered_EachName_IsStillAFixture()
    {
        var gone = NotOffered.All.Where(n => Fixture.OfGovUk(n.Component).All(f => f.Name != n.Fixture));

        Assert.Empty(gone);
    }

    private static void Agrees(Type type, Fixture fixture)
    {
        var component = (Component)OptionsReader.Read(type, fixture.Options);

        Assert.Equal(Tree.Of(fixture.Html), Tree.Of(component));
    }
}
