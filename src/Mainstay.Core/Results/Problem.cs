namespace Mainstay.Core.Results;

/// <summary>An expected refusal: something the user can put right.</summary>
/// <param name="Code">Stable, dotted, in the field's words, for example <c>leavers.last-day-before-start</c>.</param>
/// <param name="Message">What to do, in plain words, for example <c>Enter a last day on or after 3 March 2026</c>.</param>
/// <param name="Field">The input it belongs to; null when it belongs to the whole form or file.</param>
public sealed record Problem(string Code, string Message, string? Field = null);
