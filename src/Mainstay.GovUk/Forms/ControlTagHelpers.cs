namespace Mainstay.GovUk;

/// <summary>What every tag for a control with one label takes.</summary>
public abstract class ControlTagHelper : ModelTagHelper
{
    public string? Id { get; set; }
    public string? Name { get; set; }
    public string? Label { get; set; }
    public string? LabelSize { get; set; }
    public bool PageHeading { get; set; }
    public string? Hint { get; set; }
    public bool Disabled { get; set; }

    private protected T Filled<T>(T control)
        where T : Control =>
        control with
        {
            Id = Id ?? FieldId,
            Name = Name ?? FieldName,
            Disabled = Disabled,
            Hint = string.IsNullOrEmpty(Hint) ? null : new Hint { Text = Hint },
            ErrorMessage = Error,
            Label = new Label
            {
                Text = Label ?? DisplayName,
                IsPageHeading = PageHeading,
                Classes = SizeClass("govuk-label--", LabelSize, PageHeading),
            },
        };
}

/// <summary>What every tag for several inputs under one legend takes.</summary>
public abstract class ControlSetTagHelper : ModelTagHelper
{
    public string? Legend { get; set; }
    public string? LegendSize { get; set; }
    public bool PageHeading { get; set; }
    public string? Hint { get; set; }

    private protected T Filled<T>(T controls)
        where T : ControlSet =>
        controls with
        {
            Hint = string.IsNullOrEmpty(Hint) ? null : new Hint { Text = Hint },
            ErrorMessage = Error,
            Fieldset = new Fieldset
            {
                Legend = new Legend
                {
                    Text = Legend ?? DisplayName,
                    IsPageHeading = PageHeading,
                    Classes = SizeClass("govuk-fieldset__legend--", LegendSize, PageHeading),
                },
            },
        };
}
