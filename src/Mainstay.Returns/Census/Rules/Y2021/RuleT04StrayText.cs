using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>T04: no text stands outside the items.</summary>
internal sealed class RuleT04StrayText()
    : StrayRule(StrayKind.Text, "T04", Severity.Error, "No text stands outside the items", Basis.Schemas);
