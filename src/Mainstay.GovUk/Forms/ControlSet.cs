using Microsoft.AspNetCore.Html;

namespace Mainstay.GovUk;

/// <summary>Several inputs under one legend: radios, checkboxes or a date.</summary>
public abstract record ControlSet : Component
{
    public Fieldset? Fieldset { get; init; }
    public Hint? Hint { get; init; }
    public ErrorMessage? ErrorMessage { get; init; }
    public FormGroup FormGroup { get; init; } = new();
    public string? DescribedBy { get; init; }

    /// <summary>What the ids of the parts begin with.</summary>
    private protected abstract string? Key { get; }

    private protected virtual string? Role => null;

    private protected string? DescribedByAll =>
        Element.Join(
            Element.Join(Fieldset?.DescribedBy) ?? DescribedBy,
            Hint is null ? null : $"{Key}-hint",
            ErrorMessage is null ? null : $"{Key}-error"
        );

    /// <summary>The inputs themselves.</summary>
    private protected abstract IHtmlContent RenderInputs();

    protected override IHtmlContent Render()
    {
        var inner = new Fragment(
            Hint is null ? null : Hint with { Id = $"{Key}-hint" },
            ErrorMessage is null ? null : ErrorMessage with { Id = $"{Key}-error" },
            RenderInputs()
        );
        return FormGroup.Around(
            ErrorMessage,
            Fieldset is null
                ? inner
                : Fieldset with
                {
                    DescribedBy = DescribedByAll,
                    Role = Role,
                    Text = Content.From(inner),
                }
        );
    }
}
