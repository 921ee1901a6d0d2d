using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.Core.Tests.Record;

public sealed class FactKindTests
{
    [Fact]
    public void Write_AContent_LeavesOutWhatItDerivesFromItself() =>
        Assert.Equal(
            """{"title":"Social worker","censusRole":5,"caseHoldingShare":1,"frontLine":true,"manages":false,"administrative":false,"leadPractitioner":false}""",
            FactKinds.Standard.Of<Role>().Write(new Role("Social worker", 5, null, 1.00m, FrontLine: true))
        );
}
