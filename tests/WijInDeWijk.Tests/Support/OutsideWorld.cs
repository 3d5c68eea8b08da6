using System.Collections.Concurrent;
using System.Net;

namespace WijInDeWijk.Tests.Support;

/// <summary>Stands for all other sites: no test reaches one. An address that was not told about does not answer.</summary>
public sealed class OutsideWorld : HttpMessageHandler
{
    private readonly ConcurrentDictionary<string, Func<HttpMethod, HttpResponseMessage>> _pages = new(StringComparer.Ordinal);

    public ConcurrentQueue<(string Method, string Address, string UserAgent)> Asked { get; } = [];

    public void Answers(string address, HttpStatusCode status, HttpStatusCode? toGet = null) =>
        _pages[address] = method => new HttpResponseMessage(method == HttpMethod.Get ? toGet ?? status : status);

    public void LeadsOn(string address, string there) =>
        _pages[address] = _ => new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = new HttpRequestMessage(HttpMethod.Head, there) };

    public void Fails(string address, HttpRequestError error) => _pages[address] = _ => throw new HttpRequestException(error);

    public void NeverAnswers(string address) => _pages[address] = _ => throw new TaskCanceledException();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!.ToString();
        Asked.Enqueue((request.Method.Method, address, request.Headers.UserAgent.ToString()));
        if (!_pages.TryGetValue(address, out var answer))
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError);
        }

        var response = answer(request.Method);
        response.RequestMessage ??= request;
        return Task.FromResult(response);
    }
}
