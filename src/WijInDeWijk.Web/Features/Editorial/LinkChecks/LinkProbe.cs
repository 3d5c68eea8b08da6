using System.Net;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Features.Editorial.LinkChecks;

/// <summary>Asks an address outside whether it is still there: by HEAD, and by GET where a server has no other answer to that.</summary>
public sealed class LinkProbe(IHttpClientFactory clients)
{
    public const string ClientName = "links-nakijken";

    public async Task<LinkAnswer> AskAsync(string address, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
        {
            return new LinkAnswer(LinkOutcome.NoAddress);
        }

        try
        {
            var answer = await AskAsync(HttpMethod.Head, uri, cancellationToken);
            return answer.StatusCode is null or < StatusCodes.Status400BadRequest ? answer : await AskAsync(HttpMethod.Get, uri, cancellationToken);
        }
        catch (HttpRequestException exception)
        {
            return new LinkAnswer(OutcomeOf(exception));
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new LinkAnswer(LinkOutcome.Silent);
        }
    }

    private async Task<LinkAnswer> AskAsync(HttpMethod method, Uri uri, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(ClientName);
        using var request = new HttpRequestMessage(method, uri);

        // What a page says does not matter here: its body is left where it is.
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        var status = (int)response.StatusCode;
        var last = response.RequestMessage?.RequestUri ?? uri;
        var moved = status is >= 300 and < 400 ? response.Headers.Location?.ToString() : last == uri ? null : last.ToString();
        return new LinkAnswer(OutcomeOf(response.StatusCode, moved), status, moved);
    }

    private static LinkOutcome OutcomeOf(HttpStatusCode status, string? moved) => status switch
    {
        HttpStatusCode.NotFound or HttpStatusCode.Gone => LinkOutcome.Gone,
        >= HttpStatusCode.InternalServerError and < (HttpStatusCode)600 => LinkOutcome.Failing,
        >= HttpStatusCode.BadRequest => LinkOutcome.Refused,
        _ => moved is null ? LinkOutcome.Works : LinkOutcome.Moved,
    };

    private static LinkOutcome OutcomeOf(HttpRequestException exception) => exception switch
    {
        { InnerException: NotPublicException } => LinkOutcome.Internal,
        { HttpRequestError: HttpRequestError.NameResolutionError } => LinkOutcome.UnknownHost,
        { HttpRequestError: HttpRequestError.SecureConnectionError } => LinkOutcome.Insecure,
        _ => LinkOutcome.Silent,
    };
}

/// <param name="StatusCode">Null where nothing answered.</param>
/// <param name="MovedTo">Where it led, where that was somewhere else.</param>
public sealed record LinkAnswer(LinkOutcome Outcome, int? StatusCode = null, string? MovedTo = null);
