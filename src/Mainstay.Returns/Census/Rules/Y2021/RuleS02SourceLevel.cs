using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Rules.Y2021;

/// <summary>S02: the source level is L.</summary>
internal sealed class RuleS02SourceLevel()
    : RecordRule(HeaderItem.Source, "S02", Severity.Error, "The source level is L", Basis.Both, HeaderItem.SourceLevel)
{
    public override void Check(ReturnRecord source, CheckContext context, Findings found)
    {
        if (source.Has(HeaderItem.SourceLevel) && !source.Is(HeaderItem.SourceLevel, "L"u8))
        {
            found.At(source, HeaderItem.SourceLevel);
        }
    }
}
