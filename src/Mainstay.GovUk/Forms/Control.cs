using Microsoft.AspNetCore.Html;

namespace Mainstay.GovUk;

/// <summary>The frame round a control with its label, hint and error.</summary>
public sealed record FormGroup
{
    public string? Classes { get; init; }
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    internal Element Around(ErrorMessage? error, params IEnumerable<IHtmlContent?> content) =>
        new Element("div", "govuk-form-group")
            .Class(error is null ? null : "govuk-form-group--error")
            .Class(Classes)
            .Attributes(Attributes)
            .Add(content);
}

/// <summary>A control with one label: an input, a text area, a select or a file upload.</summary>
public abstract record Control : Component
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public Label Label { get; init; } = new();
    public Hint? Hint { get; init; }
    public ErrorMessage? ErrorMessage { get; init; }
    public FormGroup FormGroup { get; init; } = new();
    public string? DescribedBy { get; init; }
    public bool Disabled { get; init; }

    /// <summary>The control itself, without what is common to all.</summary>
    private protected abstract IHtmlContent RenderControl();

    private protected Element ControlElement(string element, string classes) =>
        new Element(element, classes)
            .Class(Classes)
            .Class(ErrorMessage is null ? null : $"{classes}--error")
            .Attribute("id", Key)
            .Attribute("name", Name ?? "")
            .Flag("disabled", Disabled)
            .Attribute("aria-describedby", DescribedByAll);

    protected override IHtmlContent Render() =>
        FormGroup.Around(
            ErrorMessage,
            Label with
            {
                For = Key,
            },
            Hint is null ? null : Hint with { Id = $"{Key}-hint" },
            ErrorMessage is null ? null : ErrorMessage with { Id = $"{Key}-error" },
            RenderControl()
        );

    private string? Key => Element.Join(Id) ?? Name;

    private string? DescribedByAll =>
        Element.Join(DescribedBy, Hint is null ? null : $"{Key}-hint", ErrorMessage is null ? null : $"{Key}-error");
}
