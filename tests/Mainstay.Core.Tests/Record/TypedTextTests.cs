using Mainstay.Core.Record;

namespace Mainstay.Core.Tests.Record;

/// <summary>Typed text that tells who a child or family is, is refused with the reason (practice P13).</summary>
public sealed class TypedTextTests
{
    [Theory]
    [InlineData("see 943 476 5919", "an NHS number")]
    [InlineData("see 9434765919 again", "an NHS number")]
    [InlineData("pupil A823432112345", "a pupil number")]
    [InlineData("lives at le3 8ra now", "a postcode")]
    [InlineData("moved to GL1 2TG", "a postcode")]
    [InlineData("Mary Poppins 3/10/2019", "a name with a date of birth")]
    [InlineData("Mary Poppins, born 3 October 2019", "a name with a date of birth")]
    public void WhatTellsWhoSomebodyIs_IsRefused(string text, string found) =>
        Assert.Contains(found, TypedText.Fault(text, "Words")!.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("two hearings on 3 October 2025 and 5/10/2025")]
    [InlineData("reference 9434765918 is not a number of a patient")]
    [InlineData("Assessment West takes three of the court cases")]
    [InlineData("WS1 form and the M25")]
    public void WhatTellsNobody_IsTaken(string text) => Assert.Null(TypedText.Fault(text, "Words"));

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    public void Nothing_IsAskedFor(string? text) =>
        Assert.Equal("Enter a few words", TypedText.Fault(text, "Words")!.Message);

    [Fact]
    public void FiveHundredCharacters_AreTheMost()
    {
        Assert.Null(TypedText.Fault(new string('a', 500), "Words"));
        Assert.Contains(
            "there are 501",
            TypedText.Fault(new string('a', 501), "Words")!.Message,
            StringComparison.Ordinal
        );
    }
}
