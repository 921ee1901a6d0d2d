using System.Text;
using Mainstay.Returns.Census;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;

namespace Mainstay.Returns.Tests.Reading;

public sealed class HostileXmlTests
{
    [Theory]
    [InlineData("<!DOCTYPE Message [<!ENTITY a 'aaaa'>]><Message>&a;</Message>", 1, "document type")]
    [InlineData("<Message>\n  <Header>&who;</Header></Message>", 2, "no character reference")]
    [InlineData("<Message>", 1, "cut off")]
    [InlineData("", 1, "no element")]
    [InlineData("<Message></Massage>", 1, "closes nothing")]
    [InlineData("<Other/>", 1, "root element")]
    [InlineData("<Message/><Message/>", 1, "second root")]
    [InlineData("<Message xmlns='urn:x'/>", 1, "namespace")]
    [InlineData("<?xml version='1.0' encoding='UTF-16'?><Message/>", 1, "UTF-16")]
    [InlineData("<Message>\u0001</Message>", 1, "control character")]
    public void AFileThatIsNotPlain_IsRefusedWithTheLineAndTheReason(string xml, int line, string reason)
    {
        var refused = Check(new MemoryStream(Encoding.UTF8.GetBytes(xml))).Refused!;

        Assert.Equal(line, refused.Place.Line);
        Assert.Contains(reason, refused.Reason);
    }

    [Fact]
    public void ElementsWithoutEnd_AreRefused()
    {
        var xml = "<Message>" + string.Concat(Enumerable.Repeat("<a>", 100_000));

        Assert.Contains("deep", Check(new MemoryStream(Encoding.UTF8.GetBytes(xml))).Refused!.Reason);
    }

    [Fact]
    public void ATextOfAGibibyte_IsRefusedAfterItsFirstQuarterMebibyte()
    {
        using var xml = new Endless("<Message><CSWWWorker><SWENo>");

        var refused = Check(xml).Refused!;

        Assert.Contains("longer than 256 KiB", refused.Reason);
        Assert.InRange(xml.Given, 1, 1 << 20);
    }

    [Fact]
    public void AFinding_GivesTheLineAndColumnOfItsElement_CountedInCharacters()
    {
        const string Xml = "<Message>\n<CSWWWorker><QualInst>Café</QualInst><SWENo>12</SWENo></CSWWWorker></Message>";

        var found = Check(new MemoryStream(Encoding.UTF8.GetBytes(Xml))).Findings.Single(f => f.Number == "S09");

        Assert.Equal((2, 38), (found.Place.Line, found.Place.Column));
        Assert.Equal("12", found.Found);
    }

    private static CheckResult Check(Stream xml) => CensusReturn.Check(xml, CensusLayout.Y2024, CheckSettings.Shipped);

    private sealed class Endless(string head) : MemoryStream(Encoding.UTF8.GetBytes(head))
    {
        public long Given { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = base.Read(buffer, offset, count);
            if (read == 0)
            {
                Array.Fill(buffer, (byte)'x', offset, count);
                read = count;
            }

            Given += read;
            return read;
        }
    }
}
