import type { APIRoute } from 'astro';
import { jsonFeedResponse } from '../feed-response.ts';
import { getNotices } from '../queries.ts';

export const GET: APIRoute = async () => jsonFeedResponse(await getNotices());
