using Mainstay.Core.People;
using Mainstay.TestKit;
using Mainstay.Web.Display;

namespace Mainstay.Web.Tests.Display;

public sealed class WorkerNamesTests
{
    [Fact]
    public void Of_TwoWorkersOfOneName_AreToldApartByStaffId()
    {
        var workforce = Workforce.Of(
            new HistoryBuilder()
                .Add("1", new Person("Sam Reed"))
                .Add("2", new Person("Sam Reed"))
                .Add("3", new Person("Kim Lowe"))
                .Build()
        );
        var names = new WorkerNames(workforce);

        Assert.Equal(["Sam Reed (1)", "Sam Reed (2)", "Kim Lowe"], workforce.Workers.Select(names.Of));
    }
}
