using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Mainstay.Returns.Census;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.TestKit;

namespace Mainstay.Returns.Tests.Census;

public sealed class CensusProperties
{
    [Fact]
    public void AReturn_WrittenAndReadBack_IsTheSame() =>
        Check.One(
            Tries.Of(100),
            Prop.ForAll(
                CleanReturns.Any(),
                whole =>
                {
                    var bytes = whole.Bytes();
                    var back = CensusReturn.Read(new MemoryStream(bytes), whole.Layout);
                    return back.Records.SequenceEqual(whole.Records) && back.Bytes().SequenceEqual(bytes);
                }
            )
        );

    [Fact]
    public void ACleanReturn_HasNoFinding() =>
        Check.One(Tries.Of(100), Prop.ForAll(CleanReturns.Any(), r => Found(Corruption.Xml(r), r.Layout).Length == 0));

    [Fact]
    public void ASingleCorruption_IsFoundByExactlyTheRulesThatSayThatTheyFindIt() =>
        Check.One(
            Tries.Of(100),
            Prop.ForAll(
                CleanReturns.Any(),
                Gen.Elements<Corruption>(Corruptions.All).ToArbitrary(),
                (r, corruption) =>
                {
                    var found = corruption.Make(r) is { } xml ? Found(xml, r.Layout) : corruption.RulesOf(r);
                    return found
                        .SequenceEqual(corruption.RulesOf(r))
                        .Label($"{r.Layout.Year}: {corruption.Words} gave {string.Join(",", found)}");
                }
            )
        );

    [Fact]
    public void EveryCorruption_IsFoundInSomeYear()
    {
        foreach (var corruption in Corruptions.All)
        {
            var made = CensusLayout
                .All.Select(l => CleanReturns.Of(l, [.. Enumerable.Range(0, 130)]))
                .Where(r => corruption.Make(r) is not null)
                .ToArray();

            Assert.True(made.Length > 0, corruption.Words);
            Assert.All(made, r => Assert.Equal(corruption.RulesOf(r), Found(corruption.Make(r)!, r.Layout)));
        }
    }

    [Fact]
    public void NoInput_MakesTheCheckerThrow() =>
        Check.One(
            Tries.Of(100),
            Prop.ForAll(
                CleanReturns.Any(),
                Gen.ListOf(Gen.Choose(0, int.MaxValue)).ToArbitrary(),
                (r, spoils) =>
                {
                    var bytes = r.Bytes();
                    foreach (var spoil in spoils)
                    {
                        bytes[spoil % bytes.Length] = (byte)(spoil / 7 % 256);
                    }

                    CensusReturn.Check(new MemoryStream(bytes), r.Layout, CheckSettings.Shipped);
                    CensusReturn.Check(new MemoryStream(bytes[..(bytes.Length / 2)]), r.Layout, CheckSettings.Shipped);
                }
            )
        );

    [Fact]
    public void AFile_ReadInSmallPieces_IsReadAsInOne() =>
        Check.One(
            Tries.Of(100),
            Prop.ForAll(
                CleanReturns.Any(),
                Gen.Choose(1, 7).ToArbitrary(),
                (r, size) => CensusReturn.Read(new Trickle(r.Bytes(), size), r.Layout).Records.SequenceEqual(r.Records)
            )
        );

    private static string[] Found(string xml, CensusLayout layout)
    {
        var result = CensusReturn.Check(new MemoryStream(Encoding.UTF8.GetBytes(xml)), layout, CheckSettings.Shipped);
        Assert.Null(result.Refused);
        return [.. result.Findings.Select(f => f.Number).Order()];
    }

    private sealed class Trickle(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            base.Read(buffer, offset, Math.Min(count, size));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, size)]);
    }
}
