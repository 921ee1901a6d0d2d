using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>T01: only the layout's own elements stand here.</summary>
internal sealed class RuleT01UnknownElement()
    : StrayRule(StrayKind.Element, "T01", Severity.Error, "Only the layout's own elements stand here", Basis.Schemas)
{
    // Other collections carry more elements in the header; they are read past.
    public override bool Finds(Stray stray) =>
        base.Finds(stray) && stray.Where is not ("Header" or "Source" or "CollectionDetails");
}
