using System.Buffers;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Census.Rules;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census;

/// <summary>A whole return of the workforce census, values kept as text.</summary>
/// <param name="Layout">The layout of its year.</param>
/// <param name="Collected">What is collected.</param>
/// <param name="Source">Who sends it.</param>
/// <param name="Council">The authority's own block.</param>
/// <param name="Workers">Every worker's record, in the order of the file.</param>
public sealed record CensusReturn(
    CensusLayout Layout,
    ReturnRecord Collected,
    ReturnRecord Source,
    ReturnRecord Council,
    IReadOnlyList<ReturnRecord> Workers
)
{
    /// <summary>Every record, in the order of the file.</summary>
    public IEnumerable<ReturnRecord> Records => [Collected, Source, Council, .. Workers];

    /// <summary>Reads a whole file into memory.</summary>
    /// <param name="xml">The file.</param>
    /// <param name="layout">The layout of its year.</param>
    /// <exception cref="RefusedXmlException">The file is no XML that a return may be.</exception>
    public static CensusReturn Read(Stream xml, CensusLayout layout)
    {
        var kept = new Kept();
        ReturnReader.Read(xml, CensusLayout.Root, kept);
        return new(
            layout,
            kept.One(HeaderItem.Collected),
            kept.One(HeaderItem.Source),
            kept.One(CouncilItem.Block),
            [.. kept.Records.Where(r => r.Block == WorkerItem.Block)]
        );
    }

    /// <summary>Checks a file as a stream by a year's rules. No file makes it throw.</summary>
    /// <param name="xml">The file.</param>
    /// <param name="layout">The layout of the year.</param>
    /// <param name="settings">The council's settings.</param>
    /// <param name="lastYear">Last year's workers as finally held; null when they are not known.</param>
    public static CheckResult Check(
        Stream xml,
        CensusLayout layout,
        CheckSettings settings,
        IReadOnlyList<ReturnRecord>? lastYear = null
    ) =>
        ReturnCheck.Of(
            xml,
            CensusLayout.Root,
            RulesOf(layout, settings),
            layout.Context(settings, lastYear),
            WorkerItem.SweNo
        );

    /// <summary>Checks this return.</summary>
    /// <param name="settings">The council's settings.</param>
    /// <param name="lastYear">Last year's workers as finally held; null when they are not known.</param>
    public CheckResult Check(CheckSettings settings, IReadOnlyList<ReturnRecord>? lastYear = null) =>
        ReturnCheck.Of(Records, RulesOf(Layout, settings), Layout.Context(settings, lastYear), WorkerItem.SweNo);

    /// <summary>Writes the XML: the listed order, UTF-8, no empty element, the same bytes for the same values.</summary>
    /// <param name="output">Takes the bytes.</param>
    public void Write(IBufferWriter<byte> output)
    {
        var writer = new ReturnWriter(output);
        writer.Declaration();
        writer.Open("Message");
        writer.Open("Header");
        writer.Record(Collected, HeaderItem.Collected.Name, HeaderItem.Collected.Items);
        writer.Record(Source, HeaderItem.Source.Name, HeaderItem.Source.Items);
        writer.Close("Header");
        writer.Record(Council, Layout.CouncilBlockName, Layout.Council);
        foreach (var worker in Workers)
        {
            writer.Record(worker, WorkerItem.Block.Name, Layout.Worker);
        }

        writer.Close("Message");
    }

    /// <summary>The XML as bytes.</summary>
    public byte[] Bytes()
    {
        var output = new ArrayBufferWriter<byte>();
        Write(output);
        return output.WrittenSpan.ToArray();
    }

    private static IReadOnlyList<Rule> RulesOf(CensusLayout layout, CheckSettings settings) =>
        CensusRules.Of(layout.Year.EndsIn)!.On(settings);

    private sealed class Kept : IReturnReading
    {
        public List<ReturnRecord> Records { get; } = [];

        public void See(ReturnRecord record) => Records.Add(record.Copy());

        public void See(Stray stray) { }

        public ReturnRecord One(Block block) => Records.Find(r => r.Block == block) ?? new ReturnRecord(block);
    }
}
