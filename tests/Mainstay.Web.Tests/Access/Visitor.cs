using System.Net;
using AngleSharp.Html.Parser;

namespace Mainstay.Web.Tests.Access;

/// <summary>A browser without script: keeps cookies by host and port, Secure ones on this computer too, follows and fills in what it is told.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly Dictionary<(string Place, string Name), string> _cookies = [];

    public Uri At { get; private set; } = new("http://127.0.0.1/");

    public string Text { get; private set; } = "";

    public HttpStatusCode Status { get; private set; }

    /// <summary>The value of a cookie of a service; null when it holds none.</summary>
    public string? Cookie(string address, string name) =>
        _cookies.GetValueOrDefault((new Uri(address).Authority, name));

    /// <summary>Opens an address and follows where it leads, unless that is a place to stop at.</summary>
    public async Task<Uri> OpenAsync(string address, string? stopAt = null) =>
        await SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(At, address)), stopAt);

    /// <summary>Sends the page's form that has a field or button, with what is filled in, and follows.</summary>
    public async Task<Uri> FillAsync(IReadOnlyDictionary<string, string> fields, string? stopAt = null, int form = 0)
    {
        var page = await new HtmlParser().ParseDocumentAsync(Text);
        var wanted = page.QuerySelectorAll("form[method=post i]")[form];
        var filled = wanted
            .QuerySelectorAll("input[type=hidden]")
            .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        foreach (var (name, text) in fields)
        {
            filled[name] = text;
        }

        return await SendAsync(
            new HttpRequestMessage(HttpMethod.Post, new Uri(At, wanted.GetAttribute("action") ?? ""))
            {
                Content = new FormUrlEncodedContent(filled),
            },
            stopAt
        );
    }

    public void Dispose() => _client.Dispose();

    private async Task<Uri> SendAsync(HttpRequestMessage request, string? stopAt)
    {
        for (var hops = 0; hops < 20; hops++)
        {
            At = request.RequestUri!;
            var own = _cookies.Where(c => c.Key.Place == At.Authority).Select(c => $"{c.Key.Name}={c.Value}").ToArray();
            if (own.Length > 0)
            {
                request.Headers.Add("Cookie", string.Join("; ", own));
            }

            using var answer = await _client.SendAsync(request);
            Keep(answer);
            (Status, Text) = (answer.StatusCode, await answer.Content.ReadAsStringAsync());
            if (answer.Headers.Location is not { } to)
            {
                return At;
            }

            var next = new Uri(At, to);
            if (stopAt is not null && next.AbsoluteUri.StartsWith(stopAt, StringComparison.Ordinal))
            {
                return next;
            }

            request = new HttpRequestMessage(HttpMethod.Get, next);
        }

        throw new InvalidOperationException($"{At} leads nowhere.");
    }

    private void Keep(HttpResponseMessage answer)
    {
        foreach (var line in answer.Headers.TryGetValues("Set-Cookie", out var lines) ? lines : [])
        {
            var parts = line.Split(';')[0].Split('=', 2);
            if (parts[1].Length == 0 || line.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase))
            {
                _cookies.Remove((At.Authority, parts[0]));
            }
            else
            {
                _cookies[(At.Authority, parts[0])] = parts[1];
            }
        }
    }
}
